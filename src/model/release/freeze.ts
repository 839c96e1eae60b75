import type { CycleEvent, Release } from '../../schemas/release.ts';
import type { Sources } from '../../schemas/sources.ts';
import { refsOf } from '../atlas/citation.ts';
import type { ReleaseView } from './release.ts';

/**
 * Whether a release that is to come takes nothing new anymore, as far as was read: its code, and the
 * release notes that tell what was merged, were read after code freeze. Without its code nothing is
 * known of that.
 */
export function isFrozenIn({ version, phase, record }: ReleaseView, sources: Sources): boolean {
  const freeze = freezeOf(record, 'code-freeze');
  if (phase === 'released' || freeze === undefined) return false;
  const end = Date.parse(freeze.deadline ?? `${freeze.date}T23:59:59Z`);
  const code = refsOf(sources).filter(({ gatesOf }) => gatesOf === version);
  const notes = sources['release-notes']?.refs ?? [];
  return (
    code.length > 0 && [...code, ...notes].every(({ committed }) => Date.parse(committed) > end)
  );
}

/** A freeze in the schedule of a release's cycle: of several of a kind, the last. */
export function freezeOf(
  { cycle }: Release,
  name: 'code-freeze' | 'enhancements-freeze',
): CycleEvent | undefined {
  return cycle?.events.findLast(({ kind }) => kind.includes(name));
}
