import { markdownLink, markdownText } from '../formats/markdown-text.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import { wholeItem } from '../model/features/place.ts';
import { releasePart } from '../model/page/phrase.ts';
import type { MarkdownSite } from './page.ts';

/** An enhancement by its label, with its Markdown page. */
export function enhancementLink({ label, slug }: EnhancementView, { root }: MarkdownSite): string {
  return markdownLink(label, `${root}/enhancements/${slug}/index.md`);
}

/** A gate with its Markdown page. */
export function gateLink(name: string, { root }: MarkdownSite): string {
  return markdownLink(name, `${root}/feature-gates/${name}/index.md`);
}

/** A release, with its Markdown page where it has one. */
export function releaseLink(version: string, site: MarkdownSite): string {
  const { text, url } = wholeItem([releasePart(version, site.atlas)], site);
  return url === undefined ? markdownText(text) : markdownLink(text, `${url}index.md`);
}
