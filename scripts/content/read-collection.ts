import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Sources, sources } from '../../src/schemas/sources.ts';
import { readContentFile, readContentFolder } from '../sync/content-files.ts';

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
 * What the content was read from.
 * @throws {Error} where there is no content, or the file is not of its shape
 */
export async function readSources(content: string): Promise<Sources> {
  const path = join(content, 'sources.yaml');
  const text = await readContentFile(content, 'sources.yaml');
  if (text === undefined) throw new Error(`${path}: got no such file, expected a content folder`);
  return readRecord(path, text, sources);
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
