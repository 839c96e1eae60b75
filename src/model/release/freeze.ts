import type { CycleEvent, Release } from '../../schemas/release.ts';
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

/** A freeze in the schedule of a release's cycle: of several of a kind, the last. */
export function freezeOf(
  { cycle }: Release,
  name: 'code-freeze' | 'enhancements-freeze',
): CycleEvent | undefined {
  return cycle?.events.findLast(({ kind }) => kind.includes(name));
}

/** The end of the day, or the time, of code freeze, ISO 8601; absent where no schedule tells it. */
function codeFreeze(record: Release): string | undefined {
  const freeze = freezeOf(record, 'code-freeze');
  return freeze && (freeze.deadline ?? `${freeze.date}T23:59:59Z`);
}

function isAfter({ committed }: SyncedRef, instant: string): boolean {
  return Date.parse(committed) > Date.parse(instant);
}
