import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What makes records of upstream's files, and files of records; other code only asks and writes. The
 * registry imports the sources by the names of their folders.
 */
const ENTRIES = [
  'scripts/sync/registry.ts',
  'scripts/sync/sources/*/index.ts',
  'scripts/sync/engine/clean-record.ts',
  'scripts/sync/engine/plan.ts',
];
const LOCKFILE = 'package-lock.json';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a module runs before itself; types alone are no code. */
const IMPORT = /^(?:import|export) (?!type\b)(?:[^'";]*? from )?'(\.[^']+)';/gm;

/**
 * A digest of the code that makes records: the modules that the entries import, one by way of the
 * other, and the packages of the lockfile.
 * @param entries paths below the root, or patterns of such
 * @throws {Error} when a module is missing.
 */
export async function digestOfCode(
  root: string = ROOT,
  entries: readonly string[] = ENTRIES,
): Promise<string> {
  const hash = createHash('sha256');
  for (const [path, text] of await readModules(root, entries)) {
    hash.update(`${path}\0`).update(text);
  }
  return hash.update(await readFile(join(root, LOCKFILE))).digest('hex');
}

async function readModules(root: string, entries: readonly string[]): Promise<[string, string][]> {
  const modules = new Map<string, string>();
  const left = entries.flatMap((entry) =>
    entry.includes('*') ? globSync(entry, { cwd: root }) : [entry],
  );
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (modules.has(path)) continue;
    const text = await readFile(join(root, path), 'utf8');
    modules.set(path, text);
    const folder = posix.dirname(path);
    left.push(...[...text.matchAll(IMPORT)].map(([, to = '']) => posix.join(folder, to)));
  }
  return [...modules].sort(([a], [b]) => (a < b ? -1 : 1));
}
