import { markdownLink, markdownText } from '../formats/markdown-text.ts';
import { mentionText, mentionUrl, type NamedKep } from '../model/digest/mention.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import { wholeItem } from '../model/features/place.ts';
import { releasePiece } from '../model/table/pieces.ts';
import type { MarkdownSite } from './page.ts';

/** An enhancement by its label, with its Markdown page. */
export function enhancementLink({ label, slug }: EnhancementView, { root }: MarkdownSite): string {
  return markdownLink(label, `${root}/enhancements/${slug}/index.md`);
}

/** A KEP as something else names it. */
export function kepLink({ mention, view }: NamedKep, site: MarkdownSite): string {
  if (view !== undefined) return enhancementLink(view, site);
  const url = mentionUrl(mention);
  const text = mentionText(mention);
  return url === undefined ? markdownText(text) : markdownLink(text, url);
}

/** A gate with its Markdown page. */
export function gateLink(name: string, { root }: MarkdownSite): string {
  return markdownLink(name, `${root}/feature-gates/${name}/index.md`);
}

/** A release, with its Markdown page where it has one. */
export function releaseLink(version: string, site: MarkdownSite): string {
  const { text, url } = wholeItem(releasePiece(version, site.atlas), site);
  return url === undefined ? markdownText(text) : markdownLink(text, `${url}index.md`);
}
