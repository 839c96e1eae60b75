import { stateIn } from '../steps.ts';
import type { UpgradeData, UpgradeRelease } from './data.ts';

/** Two releases, the older one first. */
export interface ReleasePair {
  readonly from: string;
  readonly to: string;
}

/** The first release whose notes are on record, and so the first worth a page to upgrade to. */
const FIRST_NEIGHBOUR = '1.20';
/** How many of the newest releases have pages that lead to them over skipped releases. */
const SKIPPED_TO = 5;
/** How many releases such an upgrade spans. */
const SPANS = [2, 3] as const;

/**
 * The pairs that have a page: every release since 1.20 from the one before, and the newest, the one
 * under way included, from two and three before.
 */
export function pagedPairs(releases: readonly UpgradeRelease[]): ReleasePair[] {
  const known = releases.filter(({ phase }) => phase !== 'planned').map(({ version }) => version);
  const first = known.indexOf(FIRST_NEIGHBOUR);
  return known.flatMap((to, index) => {
    const isNew = index >= known.length - SKIPPED_TO;
    const spans = index < first ? [] : [1, ...(isNew ? SPANS : [])];
    return spans.flatMap((span) => {
      const from = known[index - span];
      return from === undefined ? [] : [{ from, to }];
    });
  });
}

/** The newest release that is out and the one before it. */
export function newestPair(
  releases: readonly Pick<UpgradeRelease, 'version' | 'phase'>[],
): ReleasePair {
  const newest = releases.findLastIndex(({ phase }) => phase === 'released');
  return { from: releases[newest - 1]?.version ?? '', to: releases[newest]?.version ?? '' };
}

const WRITTEN = /^\s*v?(\d{1,3})\.(\d{1,3})(?:\.\d+)?(?:[-+.][\w.+-]*)?\s*$/i;

/**
 * The minor release that a version belongs to, as clusters and people write it: "v1.33.5-eks-3cfe0ce",
 * "v1.35.2+k3s1", "1.34"; nothing where it is no version.
 */
export function releaseOf(written: string): string | undefined {
  const match = WRITTEN.exec(written);
  return match === null ? undefined : `${Number(match[1])}.${Number(match[2])}`;
}

/**
 * The releases that there is a reason to choose, oldest first: those that are out or under way, from
 * the first one on of which anything is known.
 */
export function offeredReleases({ releases, gates, enhancements, notes }: UpgradeData): string[] {
  const versions = releases
    .filter(({ phase }) => phase !== 'planned')
    .map(({ version }) => version);
  const told = new Set(notes.map(({ release }) => release));
  const first = versions.findIndex(
    (version) =>
      told.has(version) ||
      enhancements.some(({ timeline }) => stateIn(timeline, version) !== undefined) ||
      gates.some(({ answers }) => (stateIn(answers, version)?.kind ?? 'not-yet') !== 'not-yet'),
  );
  return first === -1 ? [] : versions.slice(first);
}
