import type { ReleaseAnswer } from '../model/gate/by-release.ts';
import type { GatePage } from '../model/gate/page.ts';
import { type GateSettings, settingLead } from '../model/gate/settings.ts';
import { gatePath } from '../model/page/paths.ts';
import { releasePart } from '../model/page/phrase.ts';
import { runsOf, spanWords } from '../model/runs.ts';
import { stageLabel } from '../model/stage.ts';
import { coverageSections } from './coverage.ts';
import { type MarkdownSite, textTable, writePage } from './page.ts';
import {
  factPairs,
  itemList,
  paragraphs,
  phraseMarkdown,
  phraseRows,
  problemList,
  readUntilFact,
  sectionMarkdown,
  summaryText,
} from './phrase.ts';

/** The page of a feature gate as Markdown. */
export function gateMarkdown(page: GatePage, site: MarkdownSite): string {
  const { name } = page.gate;
  return writePage(site, {
    title: `Feature gate ${name}`,
    path: gatePath(name),
    lead: paragraphs(page.current?.sentence ?? '', summaryText(page.summary)),
    facts: [...factPairs(page.facts, site), readUntilFact(page, site)],
    sections: [
      ['By release', releases(page, site)],
      ['Set it', paragraphs(...page.settings.map((each) => settingsText(each, page.releases)))],
      ['History', paragraphs(phraseRows(page.history, site), page.historyNote ?? '')],
      sectionMarkdown(page.retold, site),
      ...coverageSections(page.coverage, site),
      ['Data quality issues', paragraphs(...page.problems.map(problemList))],
      ['Sources', itemList(page.sources, site)],
    ],
  });
}

function releases({ releases }: GatePage, site: MarkdownSite): string {
  return textTable(
    ['Release', 'Stage', 'Default', 'In words'],
    releases.map(({ release, stage, value, sentence }) => [
      phraseMarkdown([releasePart(release, site.atlas)], site),
      stage === undefined ? 'none' : stageLabel(stage),
      value,
      sentence,
    ]),
  );
}

/** What to set, and in which releases it can be set. */
function settingsText(
  { name, value, settings }: GateSettings,
  releases: readonly ReleaseAnswer[],
): string {
  const told = releases.map(({ release, settable, name: own }) => ({
    release,
    value: settable === value && own === name ? { settable } : undefined,
  }));
  const newest = releases.at(-1)?.release;
  const settable = runsOf(told).map(({ since, until = newest ?? since }) =>
    spanWords(since, until),
  );
  return paragraphs(
    `You can ${value ? 'enable' : 'disable'} it in ${settable.join(', ')}.`,
    ...settings.map(
      ({ components, text }) => `${settingLead(value, components)}\n\n\`\`\`\n${text}\n\`\`\``,
    ),
  );
}
