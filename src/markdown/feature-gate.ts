import type { GatePage } from '../model/gate/page.ts';
import type { ToldState } from '../model/gate/told-history.ts';
import { stageLabel } from '../model/stage.ts';
import { coverageSections } from './coverage.ts';
import { releaseLink } from './links.ts';
import { type MarkdownSite, textRows, writePage } from './page.ts';
import {
  explanationMarkdown,
  factPairs,
  itemList,
  noticeText,
  paragraphs,
  problemList,
  readUntilFact,
  summaryText,
} from './phrase.ts';

/** The page of a feature gate as Markdown. */
export function gateMarkdown(page: GatePage, site: MarkdownSite): string {
  const { name } = page.gate;
  return writePage(
    {
      title: `Feature gate ${name}`,
      path: `/feature-gates/${name}/`,
      data: `/api/v1/feature-gates/${name}.json`,
      lead: paragraphs(summaryText(page.summary), noticeText(page.notices, site)),
      facts: [
        ...factPairs(page.facts, site),
        readUntilFact(page, site),
        [`To turn it ${page.usage?.isOn ? 'on' : 'off'}`, page.usage && `\`${page.usage.flag}\``],
      ],
      sections: [
        ['History', paragraphs(history(page, site), page.historyNote ?? '')],
        ['Told otherwise before', itemList(page.retold, site)],
        ...coverageSections(page.coverage, site),
        ['Oddities in the sources', paragraphs(...page.problems.map(problemList))],
        ['Sources', itemList(page.sources, site)],
      ],
    },
    site,
  );
}

function history({ history }: GatePage, site: MarkdownSite): string {
  return textRows(
    ['Release', 'In the code', 'In the documentation', 'Standing', 'How we know'],
    history.map(({ release, code, docs, standing, dispute, why }) => [
      releaseLink(release, site),
      toldWords(code),
      toldWords(docs),
      dispute === undefined ? standing : `${standing}: ${dispute}`,
      explanationMarkdown(why),
    ]),
  );
}

function toldWords(told: ToldState): string {
  if ('absence' in told) return told.absence;
  const words = `${stageLabel(told.stage)}, ${told.setting}`;
  return told.isNew ? words : `${words} (as before)`;
}
