import type { DocsPage } from '../../../schemas/docs-page.ts';
import type { Enhancement } from '../../../schemas/enhancement.ts';
import type { Release } from '../../../schemas/release.ts';
import type { ReleaseNote, ReleaseNotes } from '../../../schemas/release-notes.ts';
import type { Sources, SyncedRef } from '../../../schemas/sources.ts';
import { capitalized } from '../../capitalized.ts';

/** The id of each commit and tree that records of tests are read from. */
export const COMMIT = 'a'.repeat(40);

/** The days on which releases came out, or are to: ISO 8601. */
export const RELEASE_DAYS: Readonly<Record<string, string>> = {
  '1.20': '2020-12-08',
  '1.30': '2024-04-17',
  '1.31': '2024-08-13',
  '1.32': '2024-12-11',
  '1.33': '2025-04-23',
  '1.34': '2025-08-27',
  '1.35': '2025-12-17',
  '1.36': '2026-04-22',
  '1.37': '2026-08-26',
};

/** Releases, each out on its day. */
export function releasesOut(...versions: readonly string[]): Release[] {
  return versions.map((version) => ({
    version,
    support: { path: 'x', released: RELEASE_DAYS[version] },
  }));
}

/** A proposal by its directory: "sig-node/1-x" is KEP-1 "X 1" of SIG Node, unless told otherwise. */
export function kepIn(id: string, more: Partial<Enhancement> = {}): Enhancement {
  const [owningSig, directory = ''] = id.split(/\/(?:.*\/)?/);
  const [digits, name = ''] = directory.split(/-(.*)/);
  const number = Number(digits) || undefined;
  const title = `${capitalized(name)} ${number}`;
  return { id, number, title, owningSig, path: `keps/${id}/kep.yaml`, ...more };
}

/** The notes of a release, all of them published. */
export function notesOf(version: string, ...notes: ReleaseNote[]): ReleaseNotes {
  const path = `releases/release-${version}/release-notes/release-notes-draft.json`;
  return { version, path, unpublished: 0, notes };
}

/** A page of the documentation, by its path without what all paths share. */
export function docsPageOf(id: string, more: Partial<DocsPage>): DocsPage {
  const url = `https://kubernetes.io/docs/${id}/`;
  return { id, path: `content/en/docs/${id}.md`, url, generated: false, ...more };
}

/**
 * A source that was synced as soon as its commits were made.
 * @param at the instant, or the day that begins then: ISO 8601
 */
export function sourceAt(at: string, refs: readonly Partial<SyncedRef>[] = [{}]): Sources[string] {
  const instant = at.includes('T') ? at : `${at}T00:00:00Z`;
  const read = { repository: 'o/r', branch: 'main', commit: COMMIT, tree: COMMIT };
  return { synced: instant, refs: refs.map((ref) => ({ ...read, committed: instant, ...ref })) };
}

/** The branches that tell the gates of releases, for `sourceAt`. */
export function gateBranches(...releases: readonly string[]): Partial<SyncedRef>[] {
  const repository = 'kubernetes/kubernetes';
  return releases.map((gatesOf) => ({ repository, branch: `release-${gatesOf}`, gatesOf }));
}
