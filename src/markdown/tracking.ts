import { trackingPath } from '../model/page/paths.ts';
import type { TrackingPage } from '../model/tracking/page.ts';
import { trackingTable } from '../model/tracking/table.ts';
import { type MarkdownSite, tableRows, writePage } from './page.ts';
import { factPairs, phraseMarkdown, readUntilFact, sectionMarkdown } from './phrase.ts';

/** The tracking page of a release as Markdown. */
export function trackingMarkdown(page: TrackingPage, site: MarkdownSite): string {
  const { tracking } = page;
  const { version } = tracking.release;
  return writePage(site, {
    title: page.head.title,
    path: trackingPath(version),
    lead: phraseMarkdown(page.lead, site),
    facts: [
      ...page.counts.map(({ label, count }): [string, string] => [label, String(count)]),
      readUntilFact(page, site),
      ...factPairs(page.facts, site),
    ],
    sections: [
      ['KEPs', tableRows(trackingTable(tracking, site.atlas, site))],
      ...page.sections.map((section) => sectionMarkdown(section, site)),
    ],
  });
}
