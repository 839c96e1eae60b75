import { markdownLink } from '../formats/markdown-text.ts';
import { findingFacts } from '../model/drift/finding-facts.ts';
import { DRIFT_RULES } from '../model/drift/registry.ts';
import type { Coverage } from '../model/page/coverage.ts';
import { driftKindPath } from '../model/page/paths.ts';
import type { MarkdownSection, MarkdownSite } from './page.ts';
import {
  factPairs,
  itemList,
  paragraphs,
  phraseMarkdown,
  phraseRows,
  sectionMarkdown,
} from './phrase.ts';

/** What others say of the subject of a page, as sections of its Markdown. */
export function coverageSections(coverage: Coverage, site: MarkdownSite): MarkdownSection[] {
  const { changed, api, reports } = coverage;
  return [
    sectionMarkdown(changed, site),
    ...(api === undefined ? [] : [apiSection(api, site)]),
    ...reports.map((report) => sectionMarkdown(report, site)),
    ['Inconsistencies', driftText(coverage, site)],
  ];
}

function apiSection(
  { heading, fields, table, pages }: NonNullable<Coverage['api']>,
  site: MarkdownSite,
): MarkdownSection {
  const own =
    fields === undefined ? [] : [phraseMarkdown(fields.lead, site), phraseRows(fields.table, site)];
  const named = pages === undefined ? [] : [pages.lead, itemList(pages.items, site)];
  return [heading, paragraphs(...own, phraseRows(table, site), ...named)];
}

function driftText({ drift }: Coverage, site: MarkdownSite): string {
  const findings = drift.map((finding) => {
    const rule = markdownLink(
      DRIFT_RULES[finding.kind].title,
      `${site.root}${driftKindPath(finding.kind)}`,
    );
    const facts = factPairs(findingFacts(finding), site).map(
      ([name, value]) => `  - ${name}: ${value}\n`,
    );
    return `- ${rule}\n${facts.join('')}`;
  });
  return findings.join('');
}
