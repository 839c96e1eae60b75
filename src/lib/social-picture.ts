import type { PageKind } from '../model/page/head.ts';
import { href } from './href.ts';

/** The picture that previews show beside the title of a page: `public/og/` has one for each kind. */
export function socialPictureHref(kind: PageKind): string {
  return href(`/og/${kind.toLowerCase().replaceAll(' ', '-')}.png`);
}
