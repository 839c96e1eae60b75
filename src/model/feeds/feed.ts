/** What happened on a day, for somebody who follows its subject. */
export interface FeedEntry {
  /** Never changes and never comes again: what happened, not how it is told. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences. */
  readonly summary: string;
  /** The page about it, below the base. */
  readonly path: string;
  /** Its address elsewhere, where it is told of there and not here. */
  readonly url?: string | undefined;
  /** The day it happened, ISO 8601. */
  readonly day: string;
}

/** What can be followed, with its newest entries. */
export interface FeedView {
  /** The last part of its address without the ending: "digests", "sigs/node". */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The page that it follows, below the base. */
  readonly path: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** How many entries a feed keeps. */
export const FEED_LENGTH = 50;

/** A feed's entries, newest first; of two with one id the first stays. */
export function orderEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  const byId = new Map(entries.toReversed().map((entry) => [entry.id, entry]));
  return [...byId.values()].sort(
    (a, b) => b.day.localeCompare(a.day) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** The entries that a feed keeps, newest first: what happened on one day stays together. */
export function newestEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  const ordered = orderEntries(entries);
  const last = ordered[FEED_LENGTH - 1];
  return last === undefined ? ordered : ordered.filter(({ day }) => day >= last.day);
}
