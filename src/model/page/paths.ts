import type { DriftFinding } from '../../schemas/drift.ts';
import type { TableQuery } from '../features/query.ts';

/** Where the API is served, below the site's base, as all paths here are. */
export const API_PATH = '/api/v1';

/** The file with the data of a page: "/sigs/node/" → "/api/v1/sigs/node.json". */
export function dataPath(page: string): string {
  return `${API_PATH}${page.slice(0, -1)}.json`;
}

/** The page of an enhancement; the slug is its number or, without a usable one, its directory. */
export function enhancementPath(slug: string | number): string {
  return `/enhancements/${slug}/`;
}

/** A section of an enhancement's proposal by its id, or the whole proposal where that is empty. */
export function proposalPath(slug: string, section = ''): string {
  const fragment = section === '' ? '' : `#${encodeURIComponent(section)}`;
  return `${enhancementPath(slug)}proposal/${fragment}`;
}

/** The page of a feature gate. */
export function gatePath(name: string): string {
  return `/feature-gates/${name}/`;
}

/** The page of a minor release such as "1.34". */
export function releasePath(version: string): string {
  return `/releases/${version}/`;
}

/** The page that a table is part of: of gates, that of all gates, which has the values of the newest release. */
export function tablePath({ table, release }: Pick<TableQuery, 'table' | 'release'>): string {
  return table === 'features' ? releasePath(release ?? 'latest') : '/feature-gates/';
}

/** The page on which a release is tracked. */
export function trackingPath(version: string): string {
  return `${releasePath(version)}tracking/`;
}

/** The page with the notes of a release, or with those of one SIG in it. */
export function notesPath(version: string, slug?: string): string {
  return `${releasePath(version)}notes/${slug === undefined ? '' : `${slug}/`}`;
}

/** The page of a SIG, by its slug such as "node". */
export function sigPath(slug: string): string {
  return `/sigs/${slug}/`;
}

/** The page of an LWKD issue, by the date in the name of its file. */
export function digestPath(date: string): string {
  return `/digests/${date}/`;
}

/** The page of the change log of a day. */
export function changeLogPath(date: string): string {
  return `/changes/${date}/`;
}

/** The page of an article, by the name of its file. */
export function articlePath(slug: string): string {
  return `/articles/${slug}/`;
}

/** The page of the posts of a year. */
export function newsPath(year: string): string {
  return `/news/${year}/`;
}

/** The page of a kind of the API; it names no version, since the kind outlives its versions. */
export function apiKindPath(group: string, kind: string): string {
  return `/apis/${group}/${kind}/`;
}

/** The page of the inconsistencies of a kind. */
export function driftKindPath(kind: string): string {
  return `/drift/${kind}/`;
}

/** An inconsistency among all of its kind. */
export function driftPath({ kind, subject }: DriftFinding): string {
  return `${driftKindPath(kind)}#${driftAnchor(subject)}`;
}

/** The fragment of an inconsistency's address on the page of its kind. */
export function driftAnchor({ id }: DriftFinding['subject']): string {
  return id.replaceAll('/', '.');
}

/** The page of an upgrade from one release to another; only those of `pagedPairs` have one. */
export function pairPath({ from, to }: { readonly from: string; readonly to: string }): string {
  return `/upgrade/${from}-to-${to}/`;
}
