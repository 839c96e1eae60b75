import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { readKyaml } from '../formats/read-kyaml.ts';
import { contentPath } from '../lib/content-folder.ts';
import { distinctRecords } from '../model/atlas/distinct-records.ts';
import { onceForEach } from '../model/once.ts';
import {
  COLLECTIONS,
  type ContentOf,
  collectionPath,
  type FolderName,
  identityOf,
  isFolder,
  type RecordsName,
} from '../schemas/collections.ts';

/**
 * What a collection holds, loaded once for all pages: records in the order of their files' paths.
 * @throws {Error} where a single file is missing or not of its shape, or two hold one record
 */
export function getRecords<Name extends RecordsName>(name: Name): Promise<ContentOf<Name>> {
  return loadRecords(name) as Promise<ContentOf<Name>>;
}

const loadRecords = onceForEach((name: RecordsName) =>
  isFolder(name) ? loadFolder(name) : loadFile(name),
);

async function loadFolder(name: FolderName): Promise<unknown> {
  const entries = await getCollection(name);
  const files = entries.map(({ filePath = '', data }) => ({ path: filePath, record: data }));
  return distinctRecords(files, identityOf(name));
}

async function loadFile(name: RecordsName): Promise<unknown> {
  const path = contentPath(collectionPath(name));
  const { data, error } = COLLECTIONS[name].schema.safeParse(
    readKyaml(await readFile(path, 'utf8')),
  );
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return data;
}
