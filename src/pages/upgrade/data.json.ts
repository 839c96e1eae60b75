import { getUpgradeData } from '../../data/upgrades.ts';
import { type FileRoute, jsonResponse } from '../../lib/file-response.ts';
import { upgradeFile } from '../../model/upgrade/file.ts';

/** What a browser needs beside the gates to say what any upgrade means. */
export const GET: FileRoute = async () => jsonResponse(upgradeFile(await getUpgradeData()));
