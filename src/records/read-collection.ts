import { join } from 'node:path';
import { distinctRecords } from '../model/atlas/distinct-records.ts';
import {
  COLLECTIONS,
  type ContentOf,
  collectionPath,
  identityOf,
  isFolder,
  type RecordsName,
} from '../schemas/collections.ts';
import { readContentFile, readContentFolder } from './content-files.ts';
import { readContentRecord } from './content-record.ts';

/**
 * What a collection of a content folder holds: records in the order of their files' paths, or what
 * is in its one file.
 * @throws {Error} that names the file that is missing or not of its shape, or both that hold one record
 */
export async function readCollection<Name extends RecordsName>(
  content: string,
  name: Name,
): Promise<ContentOf<Name>> {
  const { schema } = COLLECTIONS[name];
  if (isFolder(name)) {
    const files = await readContentFolder(content, name);
    const read = [...files].map(([file, text]) => {
      const path = join(content, file);
      return { path, record: readContentRecord(path, text, schema) };
    });
    return distinctRecords(read, identityOf(name)) as ContentOf<Name>;
  }
  const path = join(content, collectionPath(name));
  const text = await readContentFile(content, collectionPath(name));
  if (text === undefined) throw new Error(`${path}: got no such file, expected one`);
  return readContentRecord(path, text, schema) as ContentOf<Name>;
}
