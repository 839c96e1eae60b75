import type { ApiReplacement, RemovedApi } from '../../schemas/removed-api.ts';
import { compareText } from '../compare-text.ts';
import { compareVersions, previousRelease } from '../version.ts';

/** What a manifest says that it is. */
export interface ApiName {
  /** "batch/v1". */
  readonly apiVersion: string;
  readonly kind: string;
}

/** One API version of one kind that a release stopped serving. */
export interface ApiRemoval extends ApiName {
  /** The first release that no longer serves it. */
  readonly removedIn: string;
  /** The last release that served it. */
  readonly lastServed: string | undefined;
  /** What the guide says to migrate to, of this kind; it may be removed later itself. */
  readonly replacements: readonly ApiReplacement[];
  /** The entry of the deprecation guide that says so. */
  readonly entry: RemovedApi;
}

/**
 * What the API server of a release does with an API version of a kind. The deprecation guide is the
 * record: what it neither removes nor migrates to is not known.
 */
export type ApiInRelease =
  /** No release is known to remove it. The guide does not say whether this one serves it. */
  | { readonly kind: 'not-removed' }
  /** Served, but not by later releases. */
  | { readonly kind: 'served-until'; readonly removal: ApiRemoval }
  | {
      readonly kind: 'removed';
      readonly removal: ApiRemoval;
      /** What the release serves instead; where that is not known or there is nothing, none. */
      readonly replacements: readonly ApiReplacement[];
    }
  | { readonly kind: 'not-yet'; readonly since: string };

/** The record of removed APIs, by name. */
export interface ApiRemovals {
  /** The newest removal first, then by API version; kinds of an entry in its order. */
  readonly all: readonly ApiRemoval[];
  /** What became of an API version of a kind. */
  find(name: ApiName): ApiRemoval | undefined;
  /** Since when what replaces another is there; `undefined` where nothing says that. */
  replacementSince(name: ApiName): string | undefined;
}

/** Makes the entries of the deprecation guide a record to ask. */
export function indexApiRemovals(entries: readonly RemovedApi[]): ApiRemovals {
  const all = entries.flatMap(removalsOf).sort(compareRemovals);
  const removed = new Map(all.map((removal) => [keyOf(removal), removal]));
  const sinceByReplacement = new Map(
    all.flatMap(({ kind, replacements }) =>
      replacements.flatMap(({ apiVersion, since }) =>
        since === undefined ? [] : [[keyOf({ apiVersion, kind }), since]],
      ),
    ),
  );
  return {
    all,
    find: (name) => removed.get(keyOf(name)),
    replacementSince: (name) => sinceByReplacement.get(keyOf(name)),
  };
}

function removalsOf(entry: RemovedApi): ApiRemoval[] {
  return entry.apiVersions.flatMap((apiVersion) =>
    entry.kinds.map((kind) => ({
      apiVersion,
      kind,
      removedIn: entry.removedIn,
      lastServed: previousRelease(entry.removedIn),
      replacements: (entry.replacements ?? []).filter(
        (replacement) => replacement.kind === undefined || replacement.kind === kind,
      ),
      entry,
    })),
  );
}

function compareRemovals(a: ApiRemoval, b: ApiRemoval): number {
  return (
    compareVersions(b.removedIn, a.removedIn) ||
    compareText(a.apiVersion, b.apiVersion) ||
    compareText(a.entry.id, b.entry.id)
  );
}

function keyOf({ apiVersion, kind }: ApiName): string {
  return `${apiVersion} ${kind}`;
}

/**
 * The one answer to what a release does with an API version of a kind. A list of a kind, such as
 * `IngressList`, is served as the kind is.
 * @param release the minor release, such as "1.34"
 */
export function apiInRelease(
  removals: ApiRemovals,
  written: ApiName,
  release: string,
): ApiInRelease {
  const name = { ...written, kind: written.kind.replace(/(?<=[a-z])List$/, '') };
  const since = removals.replacementSince(name);
  if (since !== undefined && compareVersions(release, since) < 0) return { kind: 'not-yet', since };
  const removal = removals.find(name);
  if (removal === undefined) return { kind: 'not-removed' };
  if (compareVersions(release, removal.removedIn) < 0) return { kind: 'served-until', removal };
  return { kind: 'removed', removal, replacements: replacementsIn(removals, removal, release) };
}

/**
 * What a release serves in place of what is removed: where a replacement has been removed as well,
 * what replaces that.
 */
export function replacementsIn(
  removals: ApiRemovals,
  removal: ApiRemoval,
  release: string,
): ApiReplacement[] {
  const found = new Map<string, ApiReplacement>();
  const seen = new Set<ApiRemoval>();
  const follow = (left: ApiRemoval): void => {
    if (seen.has(left)) return;
    seen.add(left);
    for (const replacement of left.replacements) {
      const { apiVersion } = replacement;
      const next = removals.find({ apiVersion, kind: removal.kind });
      if (next === undefined || compareVersions(release, next.removedIn) < 0) {
        found.set(apiVersion, replacement);
      } else follow(next);
    }
  };
  follow(removal);
  return [...found.values()];
}
