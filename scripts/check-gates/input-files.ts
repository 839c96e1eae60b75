import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { UsageError } from '../command/usage-error.ts';
import { globMatcher } from './glob.ts';

/** Larger files are not read: no configuration is that large. */
export const LARGEST = 5_000_000;
/** Folders of tools that hold nobody's own configuration. */
const PASSED_OVER = new Set(['.git', 'node_modules', '.terraform', '.hg', '.svn']);

/** A file that is to be checked. */
export interface InputFile {
  /** As it was named, or as it is found from there; "-" for the standard input. */
  readonly name: string;
  /** Nothing for the standard input. */
  readonly path: string | undefined;
  readonly text: string;
  /** Why it was not read, where it was not. */
  readonly skipped: string | undefined;
  /** Whether it was named itself, and not found in a folder or by a pattern. */
  readonly isNamed: boolean;
}

/**
 * Reads files, the files in folders, and those that patterns match, each once.
 * @param base where names start from: the folder that the user stands in
 * @throws {UsageError} when a name leads to nothing
 */
export async function readInputs(names: readonly string[], base: string): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const name of names) {
    for (const { name: one, isNamed } of await expand(name, base)) {
      const path = one === '-' ? undefined : resolve(base, one);
      const key = path ?? '-';
      if (!found.has(key)) found.set(key, { name: one, path, isNamed, ...(await readInput(path)) });
    }
  }
  return [...found.values()];
}

interface Named {
  readonly name: string;
  readonly isNamed: boolean;
}

async function expand(name: string, base: string): Promise<Named[]> {
  if (name === '-') return [{ name, isNamed: true }];
  const entry = await stat(resolve(base, name)).catch(() => undefined);
  if (entry?.isDirectory()) return filesIn(name, base);
  if (entry !== undefined) return [{ name, isNamed: true }];
  if (!/[*?[{]/.test(name)) {
    throw new UsageError(`${name}: no such file or folder (looked in ${base})`);
  }
  const isMatch = globMatcher(name);
  const { folder } = /^(?<folder>[^*?[{]*[\\/])?/.exec(name)?.groups ?? {};
  const isFolder = (await stat(resolve(base, folder ?? '.')).catch(() => undefined))?.isDirectory();
  const below = isFolder === true ? await filesIn(folder ?? '.', base) : [];
  const matches = below.filter((one) => isMatch(one.name));
  if (matches.length === 0) throw new UsageError(`${name}: no file matches (looked in ${base})`);
  return matches.toSorted(byName);
}

async function filesIn(folder: string, base: string): Promise<Named[]> {
  const entries = await readdir(resolve(base, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.parentPath.slice(resolve(base, folder).length), entry.name))
    .filter((name) => !isPassedOver(name))
    .map((name) => ({ name, isNamed: false }))
    .toSorted(byName);
}

function isPassedOver(name: string): boolean {
  return name.split(/[\\/]/).some((part) => PASSED_OVER.has(part));
}

function byName(a: Named, b: Named): number {
  return a.name < b.name ? -1 : 1;
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
