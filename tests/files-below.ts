import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The paths of all files below a folder, from there, with "/" on every system, sorted. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort();
}

/** Path → text, of every file below a folder. */
export function textsBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    pathsBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Path → digest of the bytes, of every file below a folder. */
export function digestsBelow(folder: string): Record<string, string> {
  const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries(
    pathsBelow(folder).map((path) => [path, digestOf(readFileSync(join(folder, path)))]),
  );
}
