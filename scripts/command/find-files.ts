import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { globMatcher } from './glob.ts';
import { UsageError } from './usage-error.ts';

/** Folders of tools that hold nobody's own files. */
const FOLDERS_OF_TOOLS = new Set([
  ...['.git', '.hg', '.svn', '.terraform', '.tox', '.venv', 'node_modules', 'site-packages'],
]);
/** Code of others that is kept beside one's own, and code that a program writes; what is deployed from there counts. */
const FOREIGN =
  /(?:^|[\\/])(?:vendor[\\/].*\.(?:go|java|js|php|py|rb|rs|s|ts)|zz_generated[^\\/]*\.go)$/;

/** A file by its name. */
export interface FoundFile {
  /** As it was named, or as it is found from there; "-" for the standard input. */
  readonly name: string;
  /** Whether it was named itself, and not found in a folder or by a pattern. */
  readonly isNamed: boolean;
  /** What was named: the file itself, its folder, or the folder that a pattern begins with. */
  readonly start: string;
}

/**
 * Find what a name leads to: a file, the files in a folder, or those that a pattern matches. A link to a file is
 * found where that file is not; a link to a folder may lead out of what somebody means, and is not followed.
 * @param base where the name starts from: the folder that the user stands in
 * @param passedOver names of folders whose files count only where the folder is named
 * @throws {UsageError} when the name leads to nothing
 */
export async function findFiles(
  name: string,
  base: string,
  passedOver: readonly string[] = [],
): Promise<FoundFile[]> {
  const isPassedOver = (folder: string) =>
    FOLDERS_OF_TOOLS.has(folder) || passedOver.includes(folder);
  const walk = { base, isPassedOver };
  const named = [{ name, isNamed: true, start: name }];
  if (name === '-') return named;
  const entry = await stat(resolve(base, name)).catch(() => undefined);
  if (entry?.isDirectory()) return withoutTwins(await filesIn(name, walk), base);
  if (entry !== undefined) return named;
  if (!/[*?[{]/.test(name)) {
    throw new UsageError(`${name}: no such file or folder (looked in ${base})`);
  }
  const isMatch = globMatcher(name);
  const folder = /^[^*?[{]*[\\/]/.exec(name)?.[0] ?? '';
  const isFolder = (await stat(resolve(base, folder)).catch(() => undefined))?.isDirectory();
  const below =
    isFolder === true ? await filesIn(folder, walk, depthOf(name.slice(folder.length))) : [];
  const matches = below.filter((one) => isMatch(one.name));
  if (matches.length === 0) throw new UsageError(`${name}: no file matches (looked in ${base})`);
  return withoutTwins(matches, base);
}

/** Where names start from, and which folders are not entered. */
interface Walk {
  readonly base: string;
  readonly isPassedOver: (folder: string) => boolean;
}

/** A file in a folder, or a link to one. */
interface Walked extends FoundFile {
  readonly isLink: boolean;
}

/** Files by their own names, and those that links alone lead to. */
async function withoutTwins(walked: readonly Walked[], base: string): Promise<FoundFile[]> {
  if (!walked.some(({ isLink }) => isLink)) return [...walked];
  const found = new Map<string, Walked>();
  for (const file of walked.toSorted((a, b) => Number(a.isLink) - Number(b.isLink))) {
    const place = await realpath(resolve(base, file.name));
    if (!found.has(place)) found.set(place, file);
  }
  return [...found.values()].toSorted(byName);
}

/** How many folders deep files that match a pattern can be, at most. */
function depthOf(pattern: string): number {
  return pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split(/[\\/]/).length;
}

async function filesIn(
  folder: string,
  { base, isPassedOver }: Walk,
  depth = Number.POSITIVE_INFINITY,
): Promise<Walked[]> {
  const found: Walked[] = [];
  const walk = async (below: string, left: number): Promise<void> => {
    const entries = await readdir(resolve(base, folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const path = join(below, entry.name);
      const name = join(folder, path);
      const isLink = entry.isSymbolicLink();
      const isFile = isLink ? await isFileAt(resolve(base, name)) : entry.isFile();
      if (isFile && !FOREIGN.test(path)) {
        found.push({ name, isNamed: false, start: folder, isLink });
      }
      if (entry.isDirectory() && left > 1 && !isPassedOver(entry.name)) {
        await walk(path, left - 1);
      }
    }
  };
  await walk('', depth);
  return found.toSorted(byName);
}

async function isFileAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

function byName(a: FoundFile, b: FoundFile): number {
  return a.name < b.name ? -1 : 1;
}
