import type { SigPage } from '../model/sig/page.ts';
import { bullets, type MarkdownSection, type MarkdownSite, writePage } from './page.ts';
import { itemList, paragraphs, phraseMarkdown, phraseRows } from './phrase.ts';

/** The page of a SIG as Markdown. */
export function sigMarkdown(page: SigPage, site: MarkdownSite): string {
  const { sig, counts, places, participatingItems } = page;
  return writePage(
    {
      title: sig.label,
      path: `/sigs/${sig.slug}/`,
      data: `/api/v1/sigs/${sig.slug}.json`,
      facts: [
        ['Owns', `${sig.owned.length} enhancements`],
        ...counts.map(({ label, count }): [string, string] => [label, String(count)]),
      ],
      sections: [
        ...places.map(({ heading, table }): MarkdownSection => [heading, phraseRows(table, site)]),
        ['Feature gates', gates(page, site)],
        ['Takes part in', itemList(participatingItems, site)],
      ],
    },
    site,
  );
}

function gates({ gates, gateLists: { lead, open, removed } }: SigPage, site: MarkdownSite): string {
  if (gates.length === 0) return '';
  const names = removed.map((phrase) => phraseMarkdown(phrase, site)).join(', ');
  return paragraphs(
    lead,
    bullets(open.map((phrase) => phraseMarkdown(phrase, site))),
    names === '' ? '' : `Removed: ${names}.`,
  );
}
