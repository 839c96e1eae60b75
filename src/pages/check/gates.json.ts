import type { APIRoute } from 'astro';
import { getAtlas } from '../../data/atlas.ts';
import { buildGateTable } from '../../model/check/build-table.ts';
import { packTable } from '../../model/check/pack-table.ts';

/** What the checker must know of every gate; it loads this once there is something to check. */
export const GET: APIRoute = async () => Response.json(packTable(buildGateTable(await getAtlas())));
