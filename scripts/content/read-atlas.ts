import type { Atlas } from '../../src/model/atlas/atlas.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { type AllRecords, loadAtlasRecords } from '../../src/model/atlas/records.ts';
import { readCollection } from '../../src/records/read-collection.ts';

/**
 * Everything that an atlas is made of, from a content folder.
 * @throws {Error} that names the file whose record is not of its shape
 */
export function readRecords(content: string): Promise<AllRecords> {
  return loadAtlasRecords((name) => readCollection(content, name));
}

/**
 * The atlas of a content folder, as the site builds it.
 * @throws {Error} that names the file whose record is not of its shape
 */
export async function readAtlas(content: string): Promise<Atlas> {
  return buildAtlas(await readRecords(content));
}
