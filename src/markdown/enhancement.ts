import { markdownLink, PLACE_OF_TEXT } from '../formats/markdown-text.ts';
import { rawUrl, refOf } from '../model/atlas/citation.ts';
import { REPOSITORIES } from '../model/atlas/upstream.ts';
import type { EnhancementPage } from '../model/enhancement/page.ts';
import { enhancementPath } from '../model/page/paths.ts';
import { linkPart } from '../model/page/phrase.ts';
import { coverageSections } from './coverage.ts';
import { type MarkdownSite, writePage } from './page.ts';
import {
  factList,
  factPairs,
  noticeText,
  paragraphs,
  phraseMarkdown,
  phraseRows,
  problemList,
  readUntilFact,
  summaryText,
} from './phrase.ts';

/** The page of an enhancement as Markdown. */
export function enhancementMarkdown(page: EnhancementPage, site: MarkdownSite): string {
  const { slug } = page.view;
  const links = page.links.map(({ text, to }) => [linkPart(text, to)]);
  return writePage(site, {
    title: page.head.title,
    path: enhancementPath(slug),
    lead: paragraphs(summaryText(page.summary), noticeText(page.notices, site)),
    facts: [
      ['Stage', phraseMarkdown(page.stage, site)],
      ...factPairs([...page.facts, ...page.record], site),
      readUntilFact(page, site),
      ...factPairs([{ name: 'Links', values: links, isInline: true }], site),
    ],
    sections: [
      ['Graduation', phraseRows(page.graduations, site)],
      ['Feature gates', phraseRows(page.gatesTable, site)],
      ['Tracking', tracking(page, site)],
      ['People', factList(page.people, site)],
      ['Related proposals', factList(page.related, site)],
      ...coverageSections(page.coverage, site),
      ['Metadata issues', paragraphs(...page.problems.map(problemList))],
      ['Proposal', page.hasProposal ? PLACE_OF_TEXT : proposalElsewhere(page, site)],
    ],
  });
}

/** Where upstream has the text of a proposal, at the commit that was read. */
function proposalElsewhere({ view }: EnhancementPage, { atlas }: MarkdownSite): string {
  const ref = refOf(atlas.sources, REPOSITORIES.enhancements);
  const { readme } = view.record;
  return ref === undefined || readme === undefined
    ? ''
    : `Its text was not fetched for this site: ${markdownLink('the proposal as Markdown on GitHub', rawUrl(ref, readme))}.`;
}

function tracking({ issue }: EnhancementPage, site: MarkdownSite): string {
  if (issue === undefined) return '';
  return paragraphs(
    factList(issue.facts, site),
    phraseRows(issue.checklist, site),
    phraseRows(issue.history, site),
    problemList(issue.problems),
  );
}
