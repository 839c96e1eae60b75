import { getAtlas } from '../../data/atlas.ts';
import { getRecords } from '../../data/records.ts';
import { SCHEMA_VERSION } from '../../formats/table/data.ts';
import { type FileRoute, jsonResponse } from '../../lib/file-response.ts';
import { buildGateTable } from '../../model/check/build-table.ts';

/** Every gate with its answers for all releases: the checker and upgrades load it when asked. */
export const GET: FileRoute = async () =>
  jsonResponse({
    schemaVersion: SCHEMA_VERSION,
    ...buildGateTable(await getAtlas(), await getRecords('release-notes')),
  });
