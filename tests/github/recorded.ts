import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What a JSON file holds. @throws Error naming the file where it is no JSON. */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: not JSON`, { cause });
  }
}

/** A recorded value as its schema has it. @throws Error naming `where` and all that is not as it should. */
export function checkRecorded<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.output<Schema> {
  const { data, error } = schema.safeParse(value);
  if (error !== undefined) throw new Error(`${where}: ${z.prettifyError(error)}`);
  return data;
}
