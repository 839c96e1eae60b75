import type { PageKind } from '../model/page/head.ts';
import { href } from './href.ts';

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
