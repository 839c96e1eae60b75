import type { APIRoute } from 'astro';
import { getAtlas } from '../../data/atlas.ts';
import { getRecords } from '../../data/records.ts';
import { SCHEMA_VERSION } from '../../formats/table/data.ts';
import { buildGateTable } from '../../model/check/build-table.ts';

/** Every gate with its answers for all releases: the checker and upgrades load it when asked. */
export const GET: APIRoute = async () =>
  Response.json({
    schemaVersion: SCHEMA_VERSION,
    ...buildGateTable(await getAtlas(), await getRecords('release-notes')),
  });
