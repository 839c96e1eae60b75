import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Atlas, buildAtlas } from '../../src/model/atlas.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { release } from '../../src/schemas/release.ts';
import { sources } from '../../src/schemas/sources.ts';
import { readContentFolder } from '../sync/content-files.ts';

/**
 * The atlas of a content folder, as the site builds it.
 * @throws {Error} that names the file whose record is not of its shape.
 */
export async function readAtlas(content: string): Promise<Atlas> {
  const [enhancements, gates, releases, read] = await Promise.all([
    readRecords(content, 'enhancements', enhancement),
    readRecords(content, 'feature-gates', featureGate),
    readRecords(content, 'releases', release),
    readFile(join(content, 'sources.yaml'), 'utf8'),
  ]);
  return buildAtlas({ enhancements, gates, releases, sources: sources.parse(parse(read)) });
}

async function readRecords<T>(content: string, folder: string, schema: z.ZodType<T>): Promise<T[]> {
  const files = await readContentFolder(content, folder);
  return [...files].map(([path, text]) => {
    const result = schema.safeParse(parse(text));
    if (!result.success) throw new Error(`${join(content, path)}: ${result.error.message}`);
    return result.data;
  });
}
