import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCES } from '../../src/schemas/collections.ts';
import { orderSources } from './engine/order-sources.ts';
import type { ReadableSource, Source } from './engine/source.ts';

const FOLDER = new URL('./sources/', import.meta.url);

/** All sources, in the order in which they are read: what `sources/<name>/index.ts` define. */
export const registry: readonly Source[] = orderSources(
  await Promise.all(checkNames(findNames()).map(loadSource)),
);

function findNames(): string[] {
  return globSync('*/index.ts', { cwd: fileURLToPath(FOLDER) }).map((path) => dirname(path));
}

/** The names of the folders, once the list of collections has each of them as a source, and no other. */
function checkNames(folders: readonly string[]): readonly string[] {
  const listed = SOURCES.map(({ name }) => name);
  const errors = [
    ...folders
      .filter((name) => !listed.includes(name))
      .map((name) => `src/schemas/collections.ts: no collection is from "${name}" (expected one)`),
    ...listed
      .filter((name) => !folders.includes(name))
      .map((name) => `scripts/sync/sources/${name}/index.ts: got no such file, expected one`),
  ];
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return folders;
}

async function loadSource(name: string): Promise<Source> {
  const { href } = new URL(`${name}/index.ts`, FOLDER);
  const { source }: { readonly source?: ReadableSource } = await import(href);
  const listed = SOURCES.find((each) => each.name === name);
  if (source === undefined || listed === undefined) {
    throw new Error(`scripts/sync/sources/${name}/index.ts: exports no "source"`);
  }
  return { ...listed, ...source };
}
