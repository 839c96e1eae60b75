import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ignoreAbsent, isAbsent, withFileName } from '../model/absent.ts';

/** Path below content/, with forward slashes → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * Reads the YAML files of one folder below content/; none when there is no such folder. One file is open at a time:
 * there are thousands, and some containers allow 1,024.
 */
export async function readContentFolder(content: string, folder: string): Promise<ContentFiles> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(join(content, folder), options).catch(ignoreAbsent);
  const paths = (entries ?? [])
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(content, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(content, path), 'utf8')]));
}

/** The text of one file below content/; nothing when it is absent. */
export async function readContentFile(content: string, path: string): Promise<string | undefined> {
  const file = join(content, path);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (isAbsent(cause)) return undefined;
    throw withFileName(cause, file);
  }
}
