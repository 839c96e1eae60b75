import { markdownLink, markdownText } from '../formats/markdown-text.ts';
import { refOf, sourceUrl } from '../model/atlas/citation.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import { REPOSITORIES } from '../model/atlas/upstream.ts';
import { gateDisagreements } from '../model/gate/comparison.ts';
import type { Gate } from '../model/gate/gate.ts';
import type { GatePeriod, GateState } from '../model/gate/history.ts';
import { gateIn, removalOf } from '../model/gate/in-release.ts';
import {
  answerWords,
  doubtWords,
  removalWords,
  settingWords,
  stateWords,
} from '../model/gate/words.ts';
import { stageLabel } from '../model/stage.ts';
import { enhancementLinkById, releaseLink } from './links.ts';
import { bullets, type MarkdownSite, textRows, writePage } from './page.ts';

/** The page of a feature gate as Markdown. */
export function gateMarkdown(gate: Gate, site: MarkdownSite): string {
  const newest = newestRelease(site.atlas);
  const answer = gateIn(gate, newest);
  const removal = removalOf(gate);
  const website = refOf(site.atlas.sources, REPOSITORIES.website);
  const { docs } = gate.record;
  return writePage(
    {
      title: `Feature gate ${gate.name}`,
      path: `/feature-gates/${gate.name}/`,
      data: `/api/v1/feature-gates/${gate.name}.json`,
      facts: [
        [`In v${newest}`, answerWords(answer)],
        ['Why unknown', answer.kind === 'unknown' ? doubtWords(answer.reason, newest) : undefined],
        ['Removed', removal && removalWords(removal)],
        ['Former names', gate.formerNames.map(markdownText).join(', ')],
        ['Enhancements', gate.enhancements.map((id) => enhancementLinkById(id, site)).join(', ')],
        ['Components', gate.components.map(({ name }) => markdownText(name)).join(', ')],
        [
          'Documentation',
          website && docs && markdownLink(docs.path, sourceUrl(website, docs.path)),
        ],
      ],
      sections: [
        ['History by the code', history(gate.code, site)],
        ['History by the documentation', history(gate.docs, site)],
        [
          'Where they disagree',
          bullets(
            gateDisagreements(gate).map(
              ({ release, code, docs: documented }) =>
                `From v${release}: code ${words(code)}, documentation ${words(documented)}`,
            ),
          ),
        ],
      ],
    },
    site,
  );
}

function words(state: GateState | undefined): string {
  return state === undefined ? 'has no such gate' : `says ${stateWords(state)}`;
}

function history(periods: readonly GatePeriod[], site: MarkdownSite): string {
  return textRows(
    ['Stage', 'Default', 'Since', 'Until'],
    periods.map((period) => [
      stageLabel(period.stage),
      settingWords(period),
      releaseLink(period.since, site),
      period.to === undefined ? '' : releaseLink(period.to, site),
    ]),
  );
}
