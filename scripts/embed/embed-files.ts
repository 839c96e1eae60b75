import { readFile, writeFile } from 'node:fs/promises';
import { type FindTable, updateTables } from './update.ts';

/**
 * Bring the tables of files up to date and print what changed. Returns the exit code: 1 where a file has
 * an error or, with `isCheck`, is out of date or without a marker.
 */
export async function embedFiles(
  files: readonly string[],
  find: FindTable,
  isCheck: boolean,
): Promise<number> {
  let isFine = true;
  for (const file of files) isFine = (await embedFile(file, find, isCheck)) && isFine;
  return isFine ? 0 : 1;
}

async function embedFile(file: string, find: FindTable, isCheck: boolean): Promise<boolean> {
  const before = await readFile(file, 'utf8');
  const { text, changed, errors, count, example } = await updateTables(before, find, file);
  for (const error of errors) process.stderr.write(`${file}:${error}\n`);
  for (const line of changed) {
    process.stdout.write(`${file}:${line}: ${isCheck ? 'out of date' : 'updated'}\n`);
  }
  if (errors.length === 0 && count === 0) {
    process.stderr.write(`${file}: no table (expected a marker such as ${example})\n`);
    return !isCheck;
  }
  if (errors.length === 0 && changed.length === 0) {
    process.stdout.write(`${file}: ${count} ${count === 1 ? 'table' : 'tables'}, up to date\n`);
  }
  if (errors.length > 0) return false;
  if (!isCheck && changed.length > 0) await writeFile(file, text);
  return !isCheck || changed.length === 0;
}
