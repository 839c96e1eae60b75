import { href, pathBelowBase } from '../lib/href.ts';
import { guessedAddress } from '../model/atlas/guessed-address.ts';
import { pageWritten } from '../model/search/page-written.ts';
import type { LinkedPage } from '../model/search/rank.ts';
import { fetchOnce } from './fetch-once.ts';

/** Sends on from an address that has no file, where the host did not. */
async function sendOn(): Promise<void> {
  const guessed = guessedAddress(pathBelowBase(location.pathname));
  if (guessed !== undefined) return location.replace(href(guessed));
  const pages = await fetchOnce<readonly LinkedPage[]>(href('/search/names.json'));
  const to = pageWritten(pages, location.pathname);
  if (to !== undefined) location.replace(`${to}${location.search}${location.hash}`);
}

// The search on the same page says what it could not load.
sendOn().catch(() => undefined);
