import { wholeTable } from '../../src/model/features/whole-table.ts';
import { readAtlas } from '../content/read-atlas.ts';
import type { FindTable } from './update.ts';

/**
 * Finds tables in a content folder.
 * @param root the address of the site that the links lead to, without a trailing slash
 */
export async function fromContent(content: string, root: string): Promise<FindTable> {
  const atlas = await readAtlas(content);
  return async (kind, release) => wholeTable(atlas, kind, release, { root });
}
