import type { Release } from '../../schemas/release.ts';
import type { DocumentedReleases } from '../api/references.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { compareVersions } from '../version.ts';
import type { ReleaseView } from './release.ts';

type PatchRelease = NonNullable<NonNullable<Release['support']>['nextPatch']>;

/** A patch release and what it is a patch of. */
export interface ScheduledPatch {
  readonly minor: string;
  readonly patch: PatchRelease;
  /** Whether it is the one planned next, as the release data says. */
  readonly isNext: boolean;
}

/**
 * The releases that get patches, newest first: those with an end of life to come, and those newer
 * than any with one on record, of which the data does not speak yet.
 */
export function supportedReleases({ releases }: Atlas): ReleaseView[] {
  const released = releases.filter(({ phase }) => phase === 'released');
  const lastTold = released.findLast(({ isSupported }) => isSupported !== undefined);
  const isLater = ({ version }: ReleaseView): boolean =>
    lastTold !== undefined && compareVersions(version, lastTold.version) > 0;
  return released
    .filter((release) => release.isSupported ?? isLater(release))
    .sort((a, b) => compareVersions(b.version, a.version));
}

/** The releases whose documentation is kept. */
export function documentedReleases(atlas: Atlas): DocumentedReleases {
  return {
    current: newestRelease(atlas),
    supported: supportedReleases(atlas).map(({ version }) => version),
  };
}

/** The patch releases of some minor releases, newest day first, the planned ones included. */
export function patchSchedule(releases: readonly ReleaseView[]): ScheduledPatch[] {
  return releases
    .flatMap(({ version, record: { support } }) => [
      ...(support?.nextPatch === undefined
        ? []
        : [{ minor: version, patch: support.nextPatch, isNext: true }]),
      ...(support?.patches ?? []).map((patch) => ({ minor: version, patch, isNext: false })),
    ])
    .sort(
      (a, b) =>
        (b.patch.date ?? '').localeCompare(a.patch.date ?? '') ||
        compareVersions(b.patch.version, a.patch.version),
    );
}
