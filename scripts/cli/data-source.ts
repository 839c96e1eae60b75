import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseCredentials } from '../command/credentials.ts';
import { UsageError } from '../command/usage-error.ts';

/** Where the bundled command reads its data. */
export const DATA_OPTION = {
  value: 'URL|PATH',
  help: 'where to read data: the address of a site, a copy of one in a folder, or one of its JSON files; by default the site that this file comes from',
} as const;

/** A place that data are read from. */
export interface DataSource {
  /** Reads a JSON file of the site by its path, such as "check/gates.json"; nothing where it is not there. */
  readonly read: (path: string) => Promise<unknown>;
  /** The address of the site, where it is one. */
  readonly site: string | undefined;
}

/** Whether it is an address on the web. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

/**
 * A site, a folder with a copy of one, or a single file of it.
 * @throws {UsageError} when there is no such thing
 */
export async function openSource(given: string): Promise<DataSource> {
  refuseCredentials(given);
  if (isAddress(given)) return ofSite(given.replace(/\/+$/, ''));
  const entry = await stat(given).catch(() => undefined);
  if (entry === undefined) throw new UsageError(`${given}: no such file or folder`);
  const read = async (path: string) => readJson(entry.isDirectory() ? join(given, path) : given);
  return { read, site: undefined };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseJson(text, path);
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${place}: not JSON (expected a file of a site of KEP Atlas)`, { cause });
  }
}

function ofSite(site: string): DataSource {
  return {
    site,
    read: async (path) => {
      const url = `${site}/${path}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(
        (cause: unknown) => {
          throw new Error(`${url} cannot be reached`, { cause });
        },
      );
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`${url}: got ${response.status}, expected 200`);
      return parseJson(await response.text(), url);
    },
  };
}
