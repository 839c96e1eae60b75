import type { APIRoute } from 'astro';
import { getUpgradeData } from '../../data/upgrades.ts';
import { upgradeFile } from '../../model/upgrade/file.ts';

/** What a browser needs beside the gates to say what any upgrade means. */
export const GET: APIRoute = async () => Response.json(upgradeFile(await getUpgradeData()));
