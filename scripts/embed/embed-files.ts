import { isUtf8 } from 'node:buffer';
import { execFile } from 'node:child_process';
import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { countWords } from '../../src/model/count-words.ts';
import { errorWords } from '../../src/model/error-words.ts';
import { type FoundFile, findFiles } from '../command/find-files.ts';
import { UsageError } from '../command/usage-error.ts';
import { type FindTable, updateTables } from './update.ts';

const run = promisify(execFile);

/** Folders of copies: of the code of others, and of pages that a documentation system has made. */
const COPIES = ['vendor', '_vendor', 'third_party', '_site', '_build', '_book'];

/** A comment of any language that looks like a marker. */
const MARKER = /(?:<!-+|\/\*+|\/\/|\.\.)\s*kep-atlas:\s*[a-z]/i;

/**
 * Bring the tables of files up to date and print what changed. Returns the exit code: 1 where a file has
 * an error or, with `isCheck`, is out of date or without a marker. Files that are found in a folder or by a
 * pattern need no marker, and are passed over where they, or what they link to, are copies or Git ignores them and
 * not that folder.
 * @throws {UsageError} when a name leads to nothing
 */
export async function embedFiles(
  names: readonly string[],
  find: FindTable,
  isCheck: boolean,
): Promise<number> {
  if (names.includes('-')) throw new UsageError('-: stdin is not read (expected files)');
  const found: (readonly [name: string, files: FoundFile[]])[] = [];
  for (const name of names) found.push([name, await findFiles(name, process.cwd(), COPIES)]);
  let isFine = true;
  for (const [name, all] of found) {
    const { files, ignored } = await withMarkers(all);
    for (const file of files) isFine = (await embedFile(file, find, isCheck)) && isFine;
    const why = ignored === 0 ? '' : ` (left out: ${countWords(ignored, 'file')} that Git ignores)`;
    if (files.length === 0) process.stderr.write(`${name}: no file with a marker${why}\n`);
  }
  return isFine ? 0 : 1;
}

/** What one name led to: the file itself, or those with a marker but for copies and what Git ignores in a folder that it does not. */
async function withMarkers(found: readonly FoundFile[]) {
  const [first] = found;
  if (first === undefined || first.isNamed) return { files: found, ignored: 0 };
  const isChosen = await isIgnored(first.start);
  const start = (await realpath(resolve(first.start))).split(sep);
  const copies = COPIES.filter((folder) => !start.includes(folder));
  const files: FoundFile[] = [];
  let ignored = 0;
  for (const file of found) {
    // UTF-16 has a zero byte in each letter of a marker.
    if (!MARKER.test((await readFile(file.name, 'utf8')).replaceAll('\0', ''))) continue;
    // A link may lead to a copy, or to what Git ignores.
    const place = await realpath(file.name);
    const folders = dirname(place).split(sep);
    if (copies.some((folder) => folders.includes(folder))) continue;
    if (isChosen || !(await isIgnored(place))) files.push(file);
    else ignored += 1;
  }
  return { files, ignored };
}

/**
 * Whether Git ignores a file or a folder, as it does what a documentation system has built; out of a repository, none
 * is. Of a folder that is a repository, that one decides, and not one around it.
 */
async function isIgnored(path: string): Promise<boolean> {
  const whole = resolve(path);
  const isFolder = (await stat(whole).catch(() => undefined))?.isDirectory() === true;
  const [from, name] = isFolder ? [whole, '.'] : [dirname(whole), basename(whole)];
  try {
    await run('git', ['-C', from, 'check-ignore', '--quiet', '--', name]);
    return true;
  } catch {
    // Git says 1 of a file that it follows, 128 out of a repository, and may not be installed.
    return false;
  }
}

async function embedFile(
  { name: file, isNamed }: FoundFile,
  find: FindTable,
  isCheck: boolean,
): Promise<boolean> {
  const bytes = await readFile(file);
  const before = bytes.toString('utf8');
  // Writing it would lose what cannot be read.
  if (!isUtf8(bytes) || bytes.includes(0)) {
    process.stderr.write(`${file}: not UTF-8, left as it is (expected UTF-8)\n`);
    return false;
  }
  const { text, changed, errors, count, example, quoted } = await updateTables(before, find, file);
  const isWriting = !isCheck && errors.length === 0 && changed.length > 0;
  if (isWriting && !(await isWritten(file, text))) return false;
  for (const error of errors) process.stderr.write(`${file}:${error}\n`);
  for (const line of changed) {
    process.stdout.write(`${file}:${line}: ${isCheck ? 'out of date' : 'updated'}\n`);
  }
  if (errors.length === 0 && count === 0) {
    const why =
      quoted[0] === undefined
        ? `expected a marker such as ${example}`
        : `the marker in line ${quoted[0]} is within code, a comment, or front matter`;
    process.stderr.write(`${file}: no table (${why})\n`);
    return !isCheck || !isNamed;
  }
  if (errors.length === 0 && changed.length === 0) {
    process.stdout.write(`${file}: ${countWords(count, 'table')}, up to date\n`);
  }
  return errors.length === 0 && (!isCheck || changed.length === 0);
}

/** Writes a file, or prints why it cannot be written. */
async function isWritten(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text);
    return true;
  } catch (error) {
    process.stderr.write(`${file}: not written (${errorWords(error)})\n`);
    return false;
  }
}
