import { markdownText } from '../formats/markdown-text.ts';
import { promotionSourceWords } from '../model/digest/digest.ts';
import {
  namedKepPhrase,
  namedPullRequestPart,
  namedPullRequestsPhrase,
} from '../model/digest/named-phrases.ts';
import type { DigestPage } from '../model/digest/page.ts';
import { digestPath } from '../model/page/paths.ts';
import { enhancementLabels, gatePart } from '../model/page/phrase.ts';
import { stageLabel } from '../model/stage.ts';
import { type MarkdownSite, textTable, writePage } from './page.ts';
import { factPairs, paragraphs, phraseList, phraseMarkdown, problemList } from './phrase.ts';

/** The page of a digest as Markdown: what it names, not what it says. */
export function digestMarkdown(page: DigestPage, site: MarkdownSite): string {
  const { digest, sections } = page;
  const { record } = digest;
  const updates = sections.flatMap(({ section }) => section.versionUpdates ?? []);
  const deadlines = sections.flatMap(({ section }) => section.deadlines ?? []);
  return writePage(site, {
    title: `LWKD issue of ${record.id}: ${record.title}`,
    path: digestPath(record.id),
    facts: factPairs(page.facts, site),
    sections: [
      [
        'Next deadlines',
        textTable(
          ['Deadline', 'Day'],
          deadlines.map(({ event, date }) => [markdownText(event), date ?? 'no day given']),
        ),
      ],
      ['KEPs named', phraseList(digest.keps.map(namedKepPhrase), site)],
      ['Promotions', promotions(page, site)],
      [
        'Feature gates named',
        phraseList(
          digest.gates.map((name) => [gatePart(name, site.atlas)]),
          site,
        ),
      ],
      [
        'Pull requests named',
        phraseList(
          digest.pullRequests.map((id) => [namedPullRequestPart(id)]),
          site,
        ),
      ],
      [
        'Version updates',
        textTable(
          ['What', 'Version'],
          updates.map(({ name, version }) => [markdownText(name), markdownText(version)]),
        ),
      ],
      ['Metadata issues', paragraphs(...page.problems.map(problemList))],
    ],
  });
}

function promotions({ sections }: DigestPage, site: MarkdownSite): string {
  return textTable(
    ['Pull requests', 'Stage', 'Enhancement', 'Source'],
    sections.flatMap((part) =>
      part.promotions.map(({ bullet, enhancements, from }) => [
        phraseMarkdown(namedPullRequestsPhrase(bullet.pullRequests ?? []), site),
        bullet.stage === undefined ? '' : stageLabel(bullet.stage),
        phraseMarkdown(enhancementLabels(enhancements), site),
        promotionSourceWords(from),
      ]),
    ),
  );
}
