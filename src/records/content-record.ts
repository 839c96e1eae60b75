import type { z } from 'zod';
import { readKyaml } from '../formats/read-kyaml.ts';
import { errorWords } from '../model/error-words.ts';
import { linePlaces } from '../model/lines.ts';
import { mergeMarks } from '../model/merge-marks.ts';
import { issueWords } from './issue-words.ts';

/**
 * What a file below content/ holds.
 * @param path names the file in errors
 * @throws {Error} that names the file, and the line that is no YAML or each field that its schema refuses
 */
export function readContentRecord<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): z.output<Schema> {
  const value = readContentYaml(path, text);
  const { data, error } = schema.safeParse(value, { reportInput: true });
  if (error === undefined) return data;
  const faults = error.issues.map((issue) => issueWords(issue, 'the file'));
  const words = value === null ? 'empty (expected a record)' : faults.join('; ');
  throw new Error(`${path}: ${words}`);
}

/** The same before a schema judges it. */
export function readContentYaml(path: string, text: string): unknown {
  try {
    return readKyaml(text);
  } catch (cause) {
    const [mark] = mergeMarks(text);
    const [line = ''] = errorWords(cause).split(/:?\n/);
    const words = line.replace(/^Source contains multiple .*\(\)/, 'A second document begins');
    const what =
      mark === undefined
        ? words
        : `line ${linePlaces(text)(mark.index).line}: got a merge conflict, expected it to be resolved`;
    throw new Error(`${path}: ${what}`, { cause });
  }
}

/** The same for those who leave it to others to say that it is no YAML: nothing then. */
export function readIfYaml(text: string): unknown {
  try {
    return readKyaml(text);
  } catch {
    return undefined;
  }
}
