import type { APIRoute } from 'astro';
import { getUpgradeData } from '../../data/upgrades.ts';
import type { UpgradeFile } from '../../model/upgrade/data.ts';

/** What a browser needs beside the gates to say what any upgrade means. */
export const GET: APIRoute = async () => {
  const { gates: _gates, ...file } = await getUpgradeData();
  return Response.json(file satisfies UpgradeFile);
};
