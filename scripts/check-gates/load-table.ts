import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { buildAtlas } from '../../src/model/atlas.ts';
import { buildGateTable } from '../../src/model/gate-check/build-table.ts';
import type { GateTable } from '../../src/model/gate-check/table.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { release } from '../../src/schemas/release.ts';
import { sources } from '../../src/schemas/sources.ts';
import { readContentFile, readContentFolder } from '../sync/content-files.ts';

/**
 * The table of gates, from content/.
 * @throws when there is no content or a record of it is not valid
 */
export async function loadGateTable(content: string): Promise<GateTable> {
  const read = await readContentFile(content, 'sources.yaml');
  if (read === undefined) throw new Error(`${join(content, 'sources.yaml')} is missing`);
  const [enhancements, gates, releases] = await Promise.all([
    readRecords(content, 'enhancements', enhancement),
    readRecords(content, 'feature-gates', featureGate),
    readRecords(content, 'releases', release),
  ]);
  return buildGateTable(
    buildAtlas({ enhancements, gates, releases, sources: sources.parse(parse(read)) }),
  );
}

async function readRecords<T extends z.ZodType>(
  content: string,
  folder: string,
  schema: T,
): Promise<z.infer<T>[]> {
  const files = await readContentFolder(content, folder);
  return [...files].map(([path, text]) => {
    const { data, error } = schema.safeParse(parse(text));
    if (error !== undefined) throw new Error(`${join(content, path)}: ${error.message}`);
    return data;
  });
}
