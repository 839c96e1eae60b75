import type { ReleaseView } from './release.ts';

/** Where a release stands, in words for a table: "released", "in progress", "planned". */
export function phaseWords({ phase }: ReleaseView): string {
  return phase === 'in-progress' ? 'in progress' : phase;
}

/** How the release day is known. */
export function basisWords({ day }: ReleaseView): string {
  switch (day?.basis) {
    case 'published':
      return 'by its tag';
    case 'recorded':
      return 'recorded';
    case 'scheduled':
      return 'scheduled';
    case undefined:
      return 'unknown';
  }
}

/** Whether a release still gets patches, in words; empty where that is no question yet. */
export function supportWords({ isSupported, phase }: ReleaseView): string {
  if (phase !== 'released') return '';
  if (isSupported === undefined) return 'unknown';
  return isSupported ? 'supported' : 'ended';
}
