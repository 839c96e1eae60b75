import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentPath } from '../lib/content-folder.ts';
import { distinctRecords } from '../model/atlas/distinct-records.ts';
import {
  COLLECTIONS,
  type ContentOf,
  collectionPath,
  type FolderName,
  identityOf,
  isFolder,
  type RecordsName,
} from '../schemas/collections.ts';

const loaded = new Map<RecordsName, Promise<unknown>>();

/**
 * What a collection holds, loaded once for all pages: records in the order of their files' paths.
 * @throws {Error} where a single file is missing or not of its shape, or two hold one record
 */
export function getRecords<Name extends RecordsName>(name: Name): Promise<ContentOf<Name>> {
  const records = loaded.get(name) ?? (isFolder(name) ? loadFolder(name) : loadFile(name));
  loaded.set(name, records);
  return records as Promise<ContentOf<Name>>;
}

async function loadFolder(name: FolderName): Promise<unknown> {
  const entries = await getCollection(name);
  const files = entries.map(({ filePath = '', data }) => ({ path: filePath, record: data }));
  return distinctRecords(files, identityOf(name));
}

async function loadFile(name: RecordsName): Promise<unknown> {
  const path = contentPath(collectionPath(name));
  const { data, error } = COLLECTIONS[name].schema.safeParse(parse(await readFile(path, 'utf8')));
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return data;
}
