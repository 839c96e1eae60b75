import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { cleanText } from '../formats/clean-text.ts';
import { contentPath } from '../lib/content-folder.ts';
import { isAbsent } from '../model/absent.ts';

/**
 * Reads texts of upstream that are kept as JSON below content/prose/; `undefined` where they were not
 * fetched, which no page may depend on.
 * @param what the texts, in the words of the error.
 * @throws {Error} when they are not what the schema says.
 */
export async function readProseJson<Schema extends z.ZodType>(
  place: readonly string[],
  schema: Schema,
  what: string,
): Promise<z.infer<Schema> | undefined> {
  const path = contentPath('prose', ...place);
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8'), cleanValue));
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw new Error(`${path}: not ${what} (run the sync again)`, { cause: error });
  }
}

function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}
