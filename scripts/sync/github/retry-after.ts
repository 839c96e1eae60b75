import { setTimeout as delay } from 'node:timers/promises';

/** Waits in a row before an answer is taken as it is. */
const MAX_WAITS = 5;
const LONGEST_WAIT_SECONDS = 3700;

/**
 * Makes a fetch that waits as told by `retry-after` in answers 429 and 503. Octokit's throttling
 * covers rate limits, but heeds that header only where the message speaks of a secondary rate limit.
 * @param onWait is called with the seconds before each wait.
 */
export function fetchHeedingRetryAfter(
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
  onWait: (seconds: number) => void,
): typeof globalThis.fetch {
  return async (input, init) => {
    for (let waits = 0; ; waits += 1) {
      const response = await fetch(input, init);
      const seconds = await secondsToWait(response);
      if (seconds === undefined || waits >= MAX_WAITS) return response;
      onWait(seconds);
      await delay(seconds * 1000, undefined, { signal });
    }
  };
}

async function secondsToWait(response: Response): Promise<number | undefined> {
  const seconds = retryAfterSeconds(response.headers);
  const isTold = response.status === 429 || response.status === 503;
  if (!isTold || !(seconds > 0 && seconds <= LONGEST_WAIT_SECONDS)) return undefined;
  const isLimit = /secondary rate|rate limit exceeded/i.test(await response.clone().text());
  return isLimit ? undefined : seconds;
}

/**
 * The header as seconds: a number, or a date, which is one of GitHub's clock. NaN where it is
 * neither. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function retryAfterSeconds(headers: Headers): number {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const now = headers.get('date') ?? new Date().toUTCString();
  return Math.ceil((Date.parse(text) - Date.parse(now)) / 1000);
}
