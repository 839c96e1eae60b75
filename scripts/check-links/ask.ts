import { setTimeout } from 'node:timers/promises';
import { errorWords } from '../../src/model/error-words.ts';

/** How a server is asked. */
export interface AskOptions {
  /** How many requests to one host begin at the least this many milliseconds after each other. */
  readonly pace: number;
  /** Milliseconds after which a request is given up. */
  readonly timeout: number;
  /** How often a request is repeated when the server is busy or out of reach. */
  readonly retries: number;
  /** Milliseconds before the first repetition; each further one waits twice as long. */
  readonly backoff: number;
}

/** What became of a link: fine, gone for good, or not to be told today. */
export interface CheckedLink {
  readonly address: string;
  readonly state: 'fine' | 'broken' | 'unclear';
  /** The status, or why there was none. */
  readonly words: string;
}

/** Asks servers whether addresses are there, at a pace that each host can bear. */
export class Asker {
  readonly #options: AskOptions;
  readonly #next = new Map<string, number>();

  constructor(options: AskOptions) {
    this.#options = options;
  }

  /** Asks by HEAD, and by GET where the server does not answer that as it should. */
  async ask(address: string): Promise<CheckedLink> {
    const byHead = await this.#askWithRetries(address, 'HEAD');
    if (byHead.state === 'fine') return byHead;
    return this.#askWithRetries(address, 'GET');
  }

  async #askWithRetries(address: string, method: 'HEAD' | 'GET'): Promise<CheckedLink> {
    const { retries, backoff } = this.#options;
    for (let attempt = 0; ; attempt += 1) {
      await this.#takeTurn(new URL(address).host);
      const answer = await this.#askOnce(address, method);
      if (answer.state !== 'unclear' || attempt === retries) return answer;
      await setTimeout(backoff * 2 ** attempt);
    }
  }

  async #takeTurn(host: string): Promise<void> {
    const now = Date.now();
    const turn = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, turn + this.#options.pace);
    await setTimeout(turn - now);
  }

  async #askOnce(address: string, method: 'HEAD' | 'GET'): Promise<CheckedLink> {
    try {
      const response = await fetch(address, {
        method,
        redirect: 'follow',
        signal: AbortSignal.timeout(this.#options.timeout),
        headers: { 'user-agent': 'kep-atlas link check' },
      });
      await response.body?.cancel();
      return { address, state: stateOf(response.status), words: String(response.status) };
    } catch (error) {
      return { address, state: 'unclear', words: reasonOf(error) };
    }
  }
}

function stateOf(status: number): CheckedLink['state'] {
  if (status < 400) return 'fine';
  const isBusy = status === 429 || status === 408 || status >= 500;
  // A server that wants to know who asks has the page; only it knows for whom.
  return isBusy || status === 401 || status === 403 ? 'unclear' : 'broken';
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return errorWords(cause);
}

/** Works through items with at most so many at once; the results keep the items' order. */
export async function mapBounded<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const workers = Array.from({ length: limit }, async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  });
  await Promise.all(workers);
  return results;
}
