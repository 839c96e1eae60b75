import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreAbsent } from '../../src/model/absent.ts';
import { errorWords } from '../../src/model/error-words.ts';
import { refuseCredentials } from '../command/credentials.ts';
import { networkFailure, rootCause } from '../command/network-failure.ts';
import { UsageError } from '../command/usage-error.ts';
import { useProxy } from '../command/use-proxy.ts';

/** Where the bundled command reads its data. */
export const DATA_OPTION = {
  value: 'URL|PATH',
  help: 'where to read data: the address of a site, a copy of one in a folder, or one of its JSON files; by default the site that this file comes from',
} as const;

/** Milliseconds after which a site is given up. */
const TIMEOUT_MS = 30_000;

/** A place that data are read from. */
export interface DataSource {
  /** Reads a JSON file of the site by its path, such as "check/gates.json"; nothing where it is not there. */
  readonly read: (path: string) => Promise<unknown>;
  /** The address of the site, where it is one. */
  readonly site: string | undefined;
  /** How messages call it. */
  readonly place: string;
}

/** Whether it is an address on the web. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

/**
 * A site, a folder with a copy of one, or a single file of it.
 * @param timeout milliseconds after which a site is given up
 * @throws {UsageError} when there is no such thing
 */
export async function openDataSource(given: string, timeout = TIMEOUT_MS): Promise<DataSource> {
  refuseCredentials(given);
  if (isAddress(given)) return ofSite(given.replace(/\/+$/, ''), timeout);
  const entry = await stat(given).catch(() => undefined);
  if (entry === undefined) {
    const expected = 'a folder, a file, or an address such as https://atlas.example';
    throw new UsageError(`${given}: no such file or folder (expected ${expected})`);
  }
  const read = async (path: string) => readJson(entry.isDirectory() ? join(given, path) : given);
  return { read, site: undefined, place: given };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(ignoreAbsent);
  return text === undefined ? undefined : parseJson(text, path);
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${place}: not JSON (expected a file of a site of KEP Atlas)`, { cause });
  }
}

function ofSite(site: string, timeout: number): DataSource {
  const isProxyRead = useProxy(process.env);
  if (/\.json$/.test(site)) {
    return { site: undefined, place: site, read: () => fetchJson(site, timeout, isProxyRead) };
  }
  return {
    site,
    place: site,
    read: (path) => fetchJson(`${site}/${path}`, timeout, isProxyRead),
  };
}

async function fetchJson(url: string, timeout: number, isProxyRead: boolean): Promise<unknown> {
  const answer = await ask(url, timeout).catch((cause: Error) => {
    const words = networkFailure(url, cause)?.words ?? errorWords(rootCause(cause));
    const proxy = isProxyRead ? '' : ' (Node.js reads HTTPS_PROXY since 24.14)';
    throw new Error(`${url}: ${words}${proxy}`, { cause });
  });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new Error(`${url}: got ${answer.status}, expected 200`);
  return parseJson(answer.text, url);
}

/** A server may stop in the middle of its answer, too. */
async function ask(url: string, timeout: number) {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
  return { status: response.status, text: await response.text() };
}
