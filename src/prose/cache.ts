import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { CACHE_FOLDER } from '../lib/content-folder.ts';
import { writeWhole } from '../lib/write-whole.ts';
import type { TextPlace } from '../model/atlas/text-place.ts';
import { isJsonObject } from '../model/json-object.ts';

/** Raised when the same input may give another result for a reason that no package shows. */
const FORMAT = 3;

/** Where results are kept unless said otherwise; git ignores it. */
export const CACHE_DIRECTORY = resolve(CACHE_FOLDER, 'prose');

/** What was worked out for one text, kept from build to build. */
export interface ProseCache {
  /** What is kept under a key; whoever asks checks it, since the file may be damaged. */
  read(key: string): unknown;
  keep(key: string, value: unknown): void;
  /** Writes what was read or kept since opening, and forgets the rest. */
  close(): void;
}

/** Names a piece of work: its kind and everything that its result depends on. */
export function cacheKey(kind: string, input: string): string {
  return createHash('sha256').update(`${kind}\n${input}`).digest('base64url');
}

/**
 * Opens the cache of one text; its file is read when the first key is asked for. A file that is
 * missing, damaged or of other versions is empty. Reading and writing wait for the disk: the files
 * are a few kilobytes, and waiting is faster than being told.
 * @param directory where caches are; `undefined` keeps nothing
 */
export function openCache(
  directory: string | undefined,
  { repository, path }: Pick<TextPlace, 'repository' | 'path'>,
): ProseCache {
  if (directory === undefined) return FORGETFUL;
  const name = cacheKey(repository, path).slice(0, 24);
  const file = join(directory, `${name}.json`);
  let before: ReadonlyMap<string, unknown> | undefined;
  const used = new Map<string, unknown>();
  return {
    read: (key) => {
      before ??= readEntries(file);
      if (before.has(key)) used.set(key, before.get(key));
      return used.get(key);
    },
    keep: (key, value) => void used.set(key, value),
    close: () => {
      if (before !== undefined && !isSame(before, used)) writeEntries(file, used);
    },
  };
}

const FORGETFUL: ProseCache = {
  read: () => undefined,
  keep: () => undefined,
  close: () => undefined,
};

function isSame(before: ReadonlyMap<string, unknown>, used: ReadonlyMap<string, unknown>): boolean {
  return used.size === before.size && [...used].every(([key, value]) => before.get(key) === value);
}

function readEntries(file: string): ReadonlyMap<string, unknown> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isJsonObject(kept) || kept.version !== version() || !isJsonObject(kept.entries))
      return new Map();
    return new Map(Object.entries(kept.entries));
  } catch {
    return new Map();
  }
}

function writeEntries(file: string, entries: ReadonlyMap<string, unknown>): void {
  writeWhole(file, JSON.stringify({ version: version(), entries: Object.fromEntries(entries) }));
}

const PACKAGES = ['shiki', '@mermaid-js/tiny', 'jsdom'];

let known: string | undefined;

/** Everything installed that results depend on. */
function version(): string {
  const require = createRequire(import.meta.url);
  known ??= [FORMAT, ...PACKAGES.map((name) => require(`${name}/package.json`).version)].join(' ');
  return known;
}
