import type { APIRoute } from 'astro';
import { getUpgradeData } from '../../data/upgrades.ts';
import type { UpgradeFile } from '../../model/upgrade/data.ts';

/** What a browser needs beside the gates to say what any upgrade means. */
export const GET: APIRoute = async () => {
  const { today, releases, enhancements, notes } = await getUpgradeData();
  return Response.json({ today, releases, enhancements, notes } satisfies UpgradeFile);
};
