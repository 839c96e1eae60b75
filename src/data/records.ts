import { CONTENT_FOLDER } from '../lib/content-folder.ts';
import { onceForEach } from '../model/once.ts';
import { readCollection } from '../records/read-collection.ts';
import type { ContentOf, RecordsName } from '../schemas/collections.ts';

/**
 * What a collection holds, read once for all pages: records in the order of their files' paths.
 * @throws {Error} that names the file that is missing or not of its shape, or both that hold one record
 */
export function getRecords<Name extends RecordsName>(name: Name): Promise<ContentOf<Name>> {
  return read(name) as Promise<ContentOf<Name>>;
}

const read = onceForEach((name: RecordsName) => readCollection(CONTENT_FOLDER, name));
