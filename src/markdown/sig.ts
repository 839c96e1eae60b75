import { countWords } from '../model/count-words.ts';
import { sigPath } from '../model/page/paths.ts';
import type { SigPage } from '../model/sig/page.ts';
import { annualReport } from '../model/sig/years.ts';
import { type MarkdownSection, type MarkdownSite, writePage } from './page.ts';
import {
  factPairs,
  paragraphs,
  phraseList,
  phraseMarkdown,
  phraseRows,
  readUntilFact,
  sectionMarkdown,
} from './phrase.ts';

/** The page of a SIG as Markdown. */
export function sigMarkdown(page: SigPage, site: MarkdownSite): string {
  const { sig, counts, places, overdueSection, reports, others } = page;
  return writePage(site, {
    title: sig.label,
    path: sigPath(sig.slug),
    facts: [
      ...factPairs(page.facts, site),
      ['Owns', countWords(sig.owned.length, 'enhancement')],
      readUntilFact(page, site),
      ...counts.map(({ label, count }): [string, string] => [label, String(count)]),
    ],
    sections: [
      ...places.map(({ heading, table }): MarkdownSection => [heading, phraseRows(table, site)]),
      sectionMarkdown(overdueSection, site),
      ['By calendar year', years(page)],
      ...reports.map((section) => sectionMarkdown(section, site)),
      ['Feature gates', gates(page, site)],
      ...others.map((section) => sectionMarkdown(section, site)),
    ],
  });
}

/** Each year in the form of the annual reports in kubernetes/community. */
function years({ years }: SigPage): string {
  return paragraphs(...years.flatMap((year) => [`### ${year.year}`, annualReport(year)]));
}

function gates({ gates, gateLists: { lead, open, removed } }: SigPage, site: MarkdownSite): string {
  if (gates.length === 0) return '';
  const names = removed.map((phrase) => phraseMarkdown(phrase, site)).join(', ');
  return paragraphs(lead, phraseList(open, site), names === '' ? '' : `Removed: ${names}.`);
}
