import { markdownLink, markdownText } from '../formats/markdown-text.ts';
import { enhancementLabels } from '../model/page/phrase.ts';
import type { NewsPage } from '../model/published/page.ts';
import type { Published } from '../model/published/published.ts';
import { bulletList, type MarkdownSection, type MarkdownSite, writePage } from './page.ts';
import { itemList, phraseMarkdown } from './phrase.ts';

/** A page of news as Markdown. */
export function newsMarkdown(page: NewsPage, site: MarkdownSite): string {
  return writePage(site, {
    title: page.head.title,
    path: page.path,
    isWithoutData: true,
    facts: [['Posts and LWKD issues', String(page.count)]],
    sections: [
      ...page.months.map(
        ({ heading, items }): MarkdownSection => [
          heading,
          bulletList(items.map((item) => line(item, site))),
        ],
      ),
      ['Posts with the name of several KEPs', itemList(page.undecided, site)],
    ],
  });
}

function line(
  { day, title, kind, path, url, copyUrl, enhancements, isMatched }: Published,
  site: MarkdownSite,
): string {
  const to = path === undefined ? url : `${site.root}${path}index.md`;
  const name = to === undefined ? markdownText(title) : markdownLink(title, to);
  const keps = phraseMarkdown(enhancementLabels(enhancements), site);
  return [
    `${day} ${name} (${kind})`,
    ...(copyUrl === undefined ? [] : [markdownLink('also on kubernetes.dev', copyUrl)]),
    ...(keps === '' ? [] : [`${isMatched ? 'matched by name: ' : ''}${keps}`]),
  ].join('; ');
}
