import type { Sources } from '../../schemas/sources.ts';
import { capitalized } from '../capitalized.ts';
import { daysBetween } from '../day.ts';
import { dayPart, type Phrase } from '../page/phrase.ts';
import type { Atlas } from './atlas.ts';

/** The sources that pages draw from, and what readers call them. */
const NAMES = {
  enhancements: 'KEPs',
  'feature-gates-code': 'code',
  'release-notes': 'release notes',
} as const;

/** A source that a page draws from. */
export type DrawnSource = keyof typeof NAMES;

/** A source that was read at an older day than the content speaks of. */
export interface OlderSource {
  /** What readers call it. */
  readonly name: string;
  /** The day of its newest commit that was read, ISO 8601. */
  readonly until: string;
}

/** A source is as new as the others up to the time between two syncs, in days. */
const SYNC_DAYS = 7;

/** Those of some sources whose content is older than the rest by more than a week. */
export function findOlderSources(
  { sources, today }: Pick<Atlas, 'sources' | 'today'>,
  drawn: readonly DrawnSource[],
): OlderSource[] {
  return drawn.flatMap((source) => {
    const until = readUntil(sources, source);
    const isOlder = until !== undefined && daysBetween(until, today) > SYNC_DAYS;
    return isOlder ? [{ name: NAMES[source], until }] : [];
  });
}

/** Older sources in words: "KEPs read until Jul 24, 2026; code until Aug 5, 2026."; absent without any. */
export function readUntilPhrase(older: readonly OlderSource[]): Phrase | undefined {
  if (older.length === 0) return undefined;
  const parts = older.map(
    ({ name, until }, index): Phrase => [
      index === 0 ? `${capitalized(name)} read until ` : `; ${name} until `,
      dayPart(until),
    ],
  );
  return [...parts.flat(), '.'];
}

/** The day until which a source was read: that of its main branch, release branches stand still. */
function readUntil(sources: Sources, source: DrawnSource): string | undefined {
  const days = (sources[source]?.refs ?? [])
    .filter(({ branch }) => !branch.startsWith('release-'))
    .map(({ committed }) => committed.slice(0, 10));
  return days.sort()[0];
}
