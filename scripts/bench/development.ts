import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDevServer } from '../../tests/dev-server.ts';
import { median } from './median.ts';

/** Within which time the first page of `npm run dev` has to be there, and a changed record be shown, in seconds. */
export const FIRST_PAGE = 5;
export const CHANGE = 2;

const RECORD = 'enhancements/sig-node/1287-in-place-update-pod-resources.yaml';
const PAGE = '/enhancements/1287/';
/** What a start keeps for the next, in the folder of caches, as `astro.config.mjs` says. */
const KEPT = 'dev/modules.json';
const CHANGED = 'A title that was changed';

/** How quick development is, in seconds, each the median of the rounds. */
export interface Development {
  /** From the start of the command until it says its address. */
  readonly ready: number;
  /** From the start of the command until the first page is there, which is asked for at once. */
  readonly firstPage: number;
  /** The same where no start before kept the modules that Vite made: of one start, not a median. */
  readonly firstOfAll: number;
  /** From the change of a record until its page shows it. */
  readonly change: number;
}

/**
 * Starts development servers one after the other, with a copy of the content.
 * @param folder where the copy goes
 */
export async function measureDevelopment(folder: string, rounds: number): Promise<Development> {
  const content = join(folder, 'dev-content');
  await cp('content', content, { recursive: true });
  const cache = join(folder, 'dev-cache');
  await rm(cache, { recursive: true, force: true });
  const { firstPage: firstOfAll } = await measureStart(content, cache);
  const measured: Start[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measureStart(content, cache));
  const of = (key: keyof Start): number => median(measured.map((each) => each[key]));
  return { ready: of('ready'), firstPage: of('firstPage'), firstOfAll, change: of('change') };
}

type Start = Omit<Development, 'firstOfAll'>;

/** Measures one start, and waits until what the next one takes is kept. */
async function measureStart(content: string, cache: string): Promise<Start> {
  const record = join(content, RECORD);
  const text = await readFile(record, 'utf8');
  const start = performance.now();
  const server = await startDevServer(content, cache);
  const ready = secondsSince(start);
  try {
    await textOf(server.url);
    const firstPage = secondsSince(start);
    // The page is loaded once before, as somebody has who writes what it shows.
    await textOf(server.url + PAGE);
    const changed = performance.now();
    await writeFile(record, text.replace(/^ {2}title: ".*"/m, `  title: "${CHANGED}"`));
    while (!(await textOf(server.url + PAGE)).includes(CHANGED)) await sleep(20);
    const change = secondsSince(changed);
    while (!existsSync(join(cache, KEPT))) await sleep(100);
    return { ready, firstPage, change };
  } finally {
    await server.close();
    await writeFile(record, text);
  }
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: got status ${answer.status}, expected 200`);
  return answer.text();
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;
