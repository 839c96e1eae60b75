import type { Release } from '../../schemas/release.ts';
import type { Sources, SyncedRef } from '../../schemas/sources.ts';
import { refsOf } from '../atlas/citation.ts';
import type { ReleaseView } from './release.ts';

/** The source that tells what was merged for a release. */
const NOTES = 'release-notes';

/**
 * Whether a release that is to come takes nothing new anymore, as far as was read: its code, and the
 * release notes that tell what was merged, were read after code freeze. Without its code nothing is
 * known of that.
 */
export function isFrozenIn({ version, phase, record }: ReleaseView, sources: Sources): boolean {
  const freeze = codeFreeze(record);
  if (phase === 'released' || freeze === undefined) return false;
  const code = refsOf(sources).filter(({ gatesOf }) => gatesOf === version);
  const notes = sources[NOTES]?.refs ?? [];
  return code.length > 0 && [...code, ...notes].every((ref) => isAfter(ref, freeze));
}

/** The day of code freeze, ISO 8601; absent where no schedule tells it. */
export function codeFreezeDay({ cycle }: Release): string | undefined {
  return cycle?.events.findLast(({ kind }) => kind.includes('code-freeze'))?.date;
}

/** The end of the day, or the time, of code freeze, ISO 8601; absent where no schedule tells it. */
function codeFreeze({ cycle }: Release): string | undefined {
  const freeze = cycle?.events.findLast(({ kind }) => kind.includes('code-freeze'));
  return freeze && (freeze.deadline ?? `${freeze.date}T23:59:59Z`);
}

function isAfter({ committed }: SyncedRef, instant: string): boolean {
  return Date.parse(committed) > Date.parse(instant);
}
