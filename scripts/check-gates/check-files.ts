import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { checkConfiguration, cleanConfiguration } from '../../src/configuration/clean.ts';
import type { Upgrade } from '../../src/model/check/finding.ts';
import type { GateTable } from '../../src/model/check/table.ts';
import { countWords, nounFor } from '../../src/model/count-words.ts';
import { UsageError } from '../command/usage-error.ts';
import { type Acceptance, acceptedIn, readAcceptList, sortOut } from './accepted.ts';
import { type CheckedFile, isFailure, isWorthShowing } from './checked.ts';
import { type InputFile, readInputs, repositoryOf, userFolder } from './input-files.ts';
import type { CheckOptions } from './options.ts';
import { renderGithub } from './render-github.ts';
import { renderJson } from './render-json.ts';
import { renderSarif } from './render-sarif.ts';
import { renderText } from './render-text.ts';

const RENDERERS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  github: renderGithub,
} as const satisfies Record<
  CheckOptions['format'],
  (files: readonly CheckedFile[], site?: string) => string
>;

/**
 * Check files and print what is found. Returns the exit code.
 * @param load loads the table of gates; is told the folder that the user stands in
 */
export async function checkFiles(
  options: CheckOptions,
  load: (base: string) => Promise<GateTable>,
): Promise<number> {
  const base = userFolder(process.env, process.cwd());
  const inputs = await readInputs(options.files, base);
  const table = await load(base);
  const accepted = await readAccepted(options.accept, base);
  try {
    const upgrade = { from: options.from, to: options.to ?? table.newest };
    return options.isCleaning
      ? await clean(inputs, table, upgrade, options.failOn)
      : await report(await checkAll(inputs, table, upgrade, accepted), options);
  } catch (error) {
    // A release that nobody knows, or a way back.
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

async function readAccepted(file: string | undefined, base: string): Promise<Acceptance[]> {
  if (file === undefined) return [];
  const text = await readFile(resolve(base, file), 'utf8').catch((cause: Error) => {
    throw new UsageError(`--accept: cannot read ${file} (looked in ${base})`, { cause });
  });
  return readAcceptList(text, file);
}

async function checkAll(
  inputs: readonly InputFile[],
  table: GateTable,
  upgrade: Upgrade,
  listed: readonly Acceptance[],
): Promise<CheckedFile[]> {
  const used = new Set<Acceptance>();
  const files: CheckedFile[] = [];
  for (const input of inputs) {
    const { name: file, isNamed } = input;
    const path = await pathInRepository(input);
    const all = [...acceptedIn(input.text), ...listed];
    const sorted = sortOut(examine({ ...input, path }, table, upgrade), path, all);
    for (const one of sorted.used) used.add(one);
    files.push({ file, path, isNamed, ...sorted });
  }
  for (const { names } of listed.filter((one) => !used.has(one))) {
    process.stderr.write(`accepted, but not found: ${names.join(' ')} (remove it from the list)\n`);
  }
  return files;
}

function examine({ text, skipped, isNamed, path }: InputFile, table: GateTable, upgrade: Upgrade) {
  const found = checkConfiguration(text, table, upgrade, path);
  // Pictures and programs in a folder are no configuration; one that was named was meant.
  if (skipped === undefined || !isNamed) return found;
  return { ...found, unread: [{ line: 1, reason: skipped, isBroken: false }] };
}

/** Where a file is for a reader of its repository; all of its path where it is in none. */
async function pathInRepository({ name, path }: InputFile): Promise<string> {
  if (path === undefined) return name;
  const root = await repositoryOf(path);
  return root === undefined ? path : relative(root, path).split(sep).join('/');
}

async function report(files: readonly CheckedFile[], options: CheckOptions): Promise<number> {
  const shown = files.filter(isWorthShowing);
  const quiet = files.length - shown.length;
  process.stdout.write(RENDERERS[options.format](shown, options.site));
  if (quiet > 0) {
    process.stderr.write(
      `${countWords(quiet, shown.length === 0 ? 'file' : 'more file')} ${nounFor(quiet, 'has', 'have')} nothing to report\n`,
    );
  }
  return files.some((file) => isFailure(file, options.failOn)) ? 1 : 0;
}

/** Prints a file without what is to go; what has to be changed by hand still counts. */
async function clean(
  [input, ...more]: readonly InputFile[],
  table: GateTable,
  upgrade: Upgrade,
  failOn: CheckOptions['failOn'],
): Promise<number> {
  if (input === undefined || more.length > 0 || input.skipped !== undefined) {
    throw new UsageError(`--clean takes one file (got ${1 + more.length})`);
  }
  const path = await pathInRepository(input);
  const cleaned = cleanConfiguration(input.text, table, upgrade, path);
  if (cleaned.kind === 'refused') throw new Error(`${input.name}: ${cleaned.reason}`);
  process.stdout.write(cleaned.text);
  const left = checkConfiguration(cleaned.text, table, upgrade, path);
  const sorted = sortOut(left, input.name, acceptedIn(cleaned.text));
  if (!isFailure(sorted, failOn)) return 0;
  const { name: file, isNamed } = input;
  process.stderr.write(`left as it is:\n${renderText([{ file, path, isNamed, ...sorted }])}`);
  return 1;
}
