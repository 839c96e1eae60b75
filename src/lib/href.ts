import type { PageKind } from '../model/page/head.ts';
import type { LinkTarget } from '../model/page/phrase.ts';

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

/** The picture of each kind of page, in `public/og/`. */
const PICTURES: Readonly<Record<PageKind, string>> = {
  Enhancement: 'enhancement',
  'Feature gate': 'feature-gate',
  Release: 'release',
  SIG: 'sig',
  'Working group': 'sig',
  'User group': 'sig',
  Committee: 'sig',
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
