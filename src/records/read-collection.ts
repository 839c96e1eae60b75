import { join } from 'node:path';
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

/** A record and the file that holds it. */
interface RecordFile {
  readonly path: string;
  readonly record: unknown;
}

/**
 * The records of a folder, in the order of their files' paths.
 * @param identity the key that names a record; absent where its file alone does
 * @throws {Error} that names both files where two hold one record, such as a copy of a file
 */
export function distinctRecords(
  files: readonly RecordFile[],
  identity: string | undefined,
): unknown[] {
  const byPath = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const holders = new Map<unknown, string>();
  for (const { path, record } of byPath) {
    const id = identity === undefined ? path : (record as Record<string, unknown>)[identity];
    const other = holders.get(id);
    if (other !== undefined) {
      throw new Error(
        `${path}: ${identity}: got ${JSON.stringify(id)}, which is that of ${other} (expected one of its own); remove one of the two`,
      );
    }
    holders.set(id, path);
  }
  return byPath.map(({ record }) => record);
}
