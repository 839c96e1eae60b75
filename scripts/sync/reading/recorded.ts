import { readKyaml } from '../../../src/formats/read-kyaml.ts';
import { refusalWords } from '../../../src/records/issue-words.ts';
import { COLLECTIONS, type ContentOf, type FolderName } from '../../../src/schemas/collections.ts';
import type { ContentReader } from '../engine/source.ts';

/**
 * What content/ has on record of a collection, for a source that goes on from there.
 * @throws {Error} that names the first file that is not of its shape: its history may be kept nowhere else.
 */
export async function readRecorded<Name extends FolderName>(
  content: ContentReader,
  name: Name,
): Promise<ContentOf<Name>> {
  const { schema } = COLLECTIONS[name];
  const files = await content.readFolder(name);
  const records = [...files].map(([path, text]) => {
    const { data, error } = schema.safeParse(readKyaml(text), { reportInput: true });
    if (data !== undefined) return data;
    throw new Error(`content/${path}: ${refusalWords(error, 'the file')}; restore it from git`);
  });
  return records as unknown as ContentOf<Name>;
}
