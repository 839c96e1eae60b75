import type { PageKind } from '../model/page/head.ts';
import { href } from './href.ts';

/** Kinds that share a picture. */
const SHARED: Partial<Record<PageKind, string>> = {
  'LWKD issue': 'digest',
  'Weekly digest': 'digest',
};

/** The picture that previews show beside the title of a page, in `public/og/`. */
export function socialPictureHref(kind: PageKind): string {
  return href(`/og/${SHARED[kind] ?? kind.toLowerCase().replaceAll(' ', '-')}.png`);
}
