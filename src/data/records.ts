import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentPath } from '../lib/content-folder.ts';
import {
  COLLECTIONS,
  type ContentOf,
  collectionPath,
  type FolderName,
  isFolder,
  type RecordsName,
} from '../schemas/collections.ts';

const loaded = new Map<RecordsName, Promise<unknown>>();

/**
 * What a collection holds, loaded once for all pages: records in the order of their files' paths.
 * @throws {Error} where a single file is missing or not of its shape
 */
export function getRecords<Name extends RecordsName>(name: Name): Promise<ContentOf<Name>> {
  const records = loaded.get(name) ?? (isFolder(name) ? loadFolder(name) : loadFile(name));
  loaded.set(name, records);
  return records as Promise<ContentOf<Name>>;
}

async function loadFolder(name: FolderName): Promise<unknown> {
  const entries = await getCollection(name);
  const byPath = entries.map(({ filePath = '', data }) => [filePath, data] as const);
  return byPath.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, data]) => data);
}

async function loadFile(name: RecordsName): Promise<unknown> {
  const path = contentPath(collectionPath(name));
  const { data, error } = COLLECTIONS[name].schema.safeParse(parse(await readFile(path, 'utf8')));
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return data;
}
