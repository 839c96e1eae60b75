import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type FoundFile, findFiles } from '../command/find-files.ts';

/** Larger files are not read: no configuration is that large. */
export const LARGEST = 5_000_000;

/** A file that is to be checked. */
export interface InputFile extends Omit<FoundFile, 'start'> {
  /** Nothing for the standard input. */
  readonly path: string | undefined;
  readonly text: string;
  /** Why it was not read, where it was not. */
  readonly skipped: string | undefined;
}

/**
 * Reads files, the files in folders, and those that patterns match, each once.
 * @param base where names start from: the folder that the user stands in
 * @throws {UsageError} when a name leads to nothing
 */
export async function readInputs(names: readonly string[], base: string): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  const all: FoundFile[] = [];
  for (const name of names) {
    const files = await findFiles(name, base);
    if (files.length === 0) process.stderr.write(`${name}: no file to check\n`);
    all.push(...files);
  }
  for (const { name, isNamed } of all) {
    const path = name === '-' ? undefined : resolve(base, name);
    const key = path ?? '-';
    if (!found.has(key)) found.set(key, { name, path, isNamed, ...(await readInput(path)) });
  }
  return [...found.values()];
}

async function readInput(path: string | undefined): Promise<Pick<InputFile, 'text' | 'skipped'>> {
  if (path === undefined) return { text: await text(process.stdin), skipped: undefined };
  const { size } = await stat(path);
  if (size > LARGEST) {
    return { text: '', skipped: `The file is larger than ${LARGEST} bytes and was not read.` };
  }
  const bytes = await readFile(path);
  // PowerShell writes UTF-16.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), skipped: undefined };
  }
  const isBinary = bytes.subarray(0, 8000).includes(0);
  if (isBinary) return { text: '', skipped: 'The file is binary and was not read.' };
  return { text: bytes.toString('utf8'), skipped: undefined };
}

/**
 * Where a user stands who started a command: npm runs it in the folder of the project, and says so.
 */
export function userFolder(env: NodeJS.ProcessEnv, cwd: string): string {
  const isByNpm =
    env.npm_lifecycle_event?.startsWith('check:gates') || env.npm_lifecycle_event === 'check-gates';
  return isByNpm ? (env.INIT_CWD ?? cwd) : cwd;
}

/** The folder above a path that is a Git repository; nothing where there is none. */
export async function repositoryOf(path: string): Promise<string | undefined> {
  for (let folder = resolve(path, '..'); ; folder = resolve(folder, '..')) {
    const hasGit = (await stat(join(folder, '.git')).catch(() => undefined)) !== undefined;
    if (hasGit) return folder;
    if (folder === resolve(folder, '..')) return undefined;
  }
}
