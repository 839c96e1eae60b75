import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Sources, sources } from '../../src/schemas/sources.ts';
import { readContentFile, readContentFolder } from '../sync/engine/content-files.ts';

/**
 * The records of a folder of `content/`, in the order of their paths.
 * @throws {Error} that names the file whose record is not of its shape
 */
export async function readCollection<Schema extends z.ZodType>(
  content: string,
  folder: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const files = await readContentFolder(content, folder);
  return [...files].map(([path, text]) => readRecord(join(content, path), text, schema));
}

/**
 * The record of one file of `content/`.
 * @throws {Error} where the file is missing or not of its shape
 */
export async function readFile<Schema extends z.ZodType>(
  content: string,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const path = join(content, name);
  const text = await readContentFile(content, name);
  if (text === undefined) throw new Error(`${path}: got no such file, expected one`);
  return readRecord(path, text, schema);
}

/**
 * What the content was read from.
 * @throws {Error} where there is no content, or the file is not of its shape
 */
export async function readSources(content: string): Promise<Sources> {
  return readFile(content, 'sources.yaml', sources);
}

function readRecord<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  const { data, error } = schema.safeParse(parse(text));
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return data;
}
