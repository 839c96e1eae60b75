import { href, pathBelowBase } from '../lib/href.ts';
import { guessedAddress } from '../model/atlas/guessed-address.ts';
import type { LinkedPage } from '../model/search/rank.ts';
import { fetchOnce } from './fetch-once.ts';
import { sentOn } from './sent-on.ts';

/** Sends on from an address that has no file, where the host did not. */
async function sendOn(): Promise<void> {
  const { pathname } = location;
  const goTo = (to: string) => location.replace(sentOn(to, new URL(location.href)));
  const guessed = guessedAddress(pathBelowBase(pathname));
  if (guessed !== undefined) return goTo(href(guessed));
  const [{ pageWritten }, pages] = await Promise.all([
    // It takes most of the search, which shows what else may be meant.
    import('../model/search/page-written.ts'),
    fetchOnce<readonly LinkedPage[]>(href('/search/names.json')),
  ]);
  const to = pageWritten(pages, pathname);
  if (to !== undefined) goTo(to);
}

// The search on the same page says what it could not load.
sendOn().catch(() => undefined);
