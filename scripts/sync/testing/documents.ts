import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type KyamlValue, writeKyaml } from '../../../src/formats/kyaml.ts';
import { safePath } from '../../../src/model/atlas/place.ts';
import { errorWords } from '../../../src/model/error-words.ts';
import { isInside } from '../engine/journal.ts';
import { collectProblems } from '../engine/report.ts';
import type { ReadOutcome, TestedDocument, TestedDocuments } from './document.ts';

const FOLDER = new URL('../sources/', import.meta.url);
const FILES = globSync('*/documents.ts', { cwd: fileURLToPath(FOLDER) }).sort();

/** The sources that say what their documents are. */
export const DOCUMENTED_SOURCES: readonly string[] = FILES.map((file) => dirname(file));

/** The documents of all sources, by the name of their kind: what `sources/<name>/documents.ts` tell. */
export const DOCUMENTS: readonly (readonly [kind: string, TestedDocument])[] = (
  await Promise.all(FILES.map(documentsOf))
).flatMap((documents) => Object.entries(documents));

async function documentsOf(file: string): Promise<TestedDocuments> {
  const { documents }: { documents: TestedDocuments } = await import(new URL(file, FOLDER).href);
  return documents;
}

/**
 * What is wrong with how a text was read; nothing where each record is valid, can be written to a
 * place inside its folder, and names the field of each problem, or else an error names the file.
 */
export function faultOf({ read }: TestedDocument, text: string, path: string): string | undefined {
  let outcome: ReadOutcome;
  try {
    outcome = read(text, path);
  } catch (error) {
    const words = errorWords(error);
    return words.includes(path) ? undefined : `threw without naming the file: ${words}`;
  }
  if (outcome.errors.some((error) => !error.includes(path))) return 'an error without the file';
  return outcome.records.map(faultOfRecord).find((fault) => fault !== undefined);
}

function faultOfRecord({ id, value, schema }: ReadOutcome['records'][number]): string | undefined {
  const result = schema.safeParse(value);
  if (!result.success) return `invalid: ${JSON.stringify(result.error.issues[0])}`;
  if (!isInside(`folder/${safePath(id)}.yaml`)) return `leads out: ${id}`;
  try {
    writeKyaml(result.data as KyamlValue);
  } catch (error) {
    return `cannot be written: ${error}`;
  }
  const unnamed = collectProblems(id, value).find(({ problem }) => problem.field === '');
  return unnamed && `a problem without a field: ${JSON.stringify(unnamed.problem)}`;
}
