import { driftPath } from '../model/drift/path.ts';
import type { PageKind } from '../model/page/head.ts';
import type { LinkTarget } from '../model/page/phrase.ts';
import type { DriftFinding } from '../schemas/drift.ts';

/**
 * Addresses of the site's pages. All of them respect the base path under which the site is served,
 * so that it works at a domain's root and below a project's folder alike.
 */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the site, such as "/releases/", as it must stand in a link. */
export function href(path: string): string {
  return `${BASE}${path}`;
}

/** Where a link leads, as it must stand in it: paths of the site respect the base, others stay. */
export function linkHref(to: LinkTarget): string {
  return to.startsWith('/') ? href(to) : to;
}

/** The page of an enhancement; the slug is its number or, without a usable one, its directory. */
export function enhancementHref(slug: string): string {
  return href(`/enhancements/${slug}/`);
}

/** A section of an enhancement's proposal by its id, or the whole proposal where that is empty. */
export function proposalHref(slug: string, section: string): string {
  const fragment = section === '' ? '' : `#${encodeURIComponent(section)}`;
  return `${enhancementHref(slug)}proposal/${fragment}`;
}

/** The page of a feature gate. */
export function gateHref(name: string): string {
  return href(`/feature-gates/${name}/`);
}

/** The page of a minor release such as "1.34". */
export function releaseHref(version: string): string {
  return href(`/releases/${version}/`);
}

/** The page of a SIG, by its slug such as "node". */
export function sigHref(slug: string): string {
  return href(`/sigs/${slug}/`);
}

/** A disagreement among all of its kind. */
export function driftHref(finding: DriftFinding): string {
  return href(driftPath(finding));
}

/** The picture of each kind of page, in `public/og/`. */
const PICTURES: Readonly<Record<PageKind, string>> = {
  Enhancement: 'enhancement',
  'Feature gate': 'feature-gate',
  Release: 'release',
  SIG: 'sig',
  'LWKD issue': 'digest',
  'Weekly digest': 'digest',
  'API kind': 'api-kind',
  Page: 'page',
};

/** The picture that previews show beside the title of a page. */
export function socialPictureHref(kind: PageKind): string {
  return href(`/og/${PICTURES[kind]}.png`);
}

/** The path below the base of an address on this site: "/kep-atlas/about/" → "/about/". */
export function pathBelowBase(pathname: string): string {
  return pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : pathname;
}
