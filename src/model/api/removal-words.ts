import { compareVersions } from '../version.ts';
import { type ApiRemoval, type ApiRemovals, replacementsIn } from './removal.ts';

/** The page of all removed API versions. */
export const REMOVED_APIS_PATH = '/apis/removed/';

/** An API version of one or more kinds that one entry of the guide removes. */
export type RemovedVersion = readonly [ApiRemoval, ...ApiRemoval[]];

/** Removals as the guide tells them: an API version once, with all kinds of its entry. */
export function groupRemovals(removals: readonly ApiRemoval[]): RemovedVersion[] {
  const groups = Map.groupBy(removals, ({ apiVersion, entry }) => `${entry.id} ${apiVersion}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** What removed API versions are called: "batch/v1beta1 CronJob". */
export function removedVersionName([first, ...others]: RemovedVersion): string {
  return `${first.apiVersion} ${[first, ...others].map(({ kind }) => kind).join(', ')}`;
}

/** The part of the page of removed API versions that is about a release. */
export function removedInPath(release: string): string {
  return `${REMOVED_APIS_PATH}#v${release}`;
}

/** What a release serves in place of removed API versions: "networking.k8s.io/v1, since v1.19". */
export function replacementWords(
  removed: RemovedVersion,
  removals: ApiRemovals,
  release: string,
): string[] {
  const found = removed.flatMap((removal) => replacementsIn(removals, removal, release));
  return [...Map.groupBy(found, ({ apiVersion }) => apiVersion)].map(([apiVersion, each]) => {
    const since = each.flatMap((replacement) => replacement.since ?? []);
    const latest = since.toSorted(compareVersions).at(-1);
    return latest === undefined ? apiVersion : `${apiVersion} (available since v${latest})`;
  });
}
