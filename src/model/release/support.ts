import type { DocumentedReleases } from '../api/docs-url.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease, runningRelease } from '../atlas/lookup.ts';
import { compareVersions } from '../version.ts';
import { nextPatchOf, patchesOf } from './published.ts';
import type { ReleaseView } from './release.ts';

/** A patch release and what it is a patch of. */
export type ScheduledPatch = ReturnType<typeof patchSchedule>[number];

/** The releases that get patches, newest first. */
export function supportedReleases({ releases }: Atlas): ReleaseView[] {
  return releases.filter(({ isSupported }) => isSupported).reverse();
}

/** The versions that people work with: the one in progress and those that get patches, newest first. */
export function currentReleases(atlas: Atlas): string[] {
  const running = runningRelease(atlas);
  const current = [...(running === undefined ? [] : [running]), ...supportedReleases(atlas)];
  return current.map(({ version }) => version);
}

/** The releases whose documentation is kept. */
export function documentedReleases(atlas: Atlas): DocumentedReleases {
  return {
    current: newestRelease(atlas),
    supported: supportedReleases(atlas).map(({ version }) => version),
  };
}

/** The patch releases of some minor releases, newest day first, the planned ones included. */
export function patchSchedule(releases: readonly ReleaseView[]) {
  return releases
    .flatMap(({ version, record }) => {
      const next = nextPatchOf(record)?.version;
      return patchesOf(record).map((patch) => ({
        minor: version,
        patch,
        /** Whether it is the one planned next. */
        isNext: patch.version === next,
      }));
    })
    .sort(
      (a, b) =>
        (b.patch.date ?? '').localeCompare(a.patch.date ?? '') ||
        compareVersions(b.patch.version, a.patch.version),
    );
}
