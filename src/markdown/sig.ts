import { markdownText } from '../formats/markdown-text.ts';
import { newestRelease, runningRelease } from '../model/atlas/lookup.ts';
import { placeWords } from '../model/enhancement/standing.ts';
import { todayLabel } from '../model/gate/today.ts';
import { answerWords, settingWords } from '../model/gate/words.ts';
import { currentClaim } from '../model/graduation/current-stage.ts';
import { type SigGate, sigOverview } from '../model/sig/overview.ts';
import type { Sig } from '../model/sig.ts';
import { stageLabel } from '../model/stage.ts';
import { enhancementLink, gateLink } from './links.ts';
import { bullets, type MarkdownSite, textRows, writePage } from './page.ts';

/** The page of a SIG as Markdown. */
export function sigMarkdown(sig: Sig, site: MarkdownSite): string {
  const newest = newestRelease(site.atlas);
  const releases = { newest, running: runningRelease(site.atlas)?.version };
  const { places, participating, gates } = sigOverview(site.atlas, sig);
  const open = gates.filter(({ today }) => today.presence !== 'removed');
  return writePage(
    {
      title: sig.label,
      path: `/sigs/${sig.slug}/`,
      data: `/api/v1/sigs/${sig.slug}.json`,
      facts: [
        ['Owns', `${sig.owned.length} enhancements`],
        ['Takes part in', `${sig.participating.length} others`],
        ['Feature gates', `${open.length}`],
      ],
      sections: [
        ...places.map(([place, views]): [string, string] => [
          placeWords(place, releases),
          textRows(
            ['KEP', 'Title', 'Stage'],
            views.map((view) => {
              const claim = currentClaim(view, newest);
              return [
                enhancementLink(view, site),
                markdownText(view.record.title),
                claim === undefined ? '' : `${stageLabel(claim.stage)}, v${claim.release}`,
              ];
            }),
          ),
        ]),
        ['Feature gates', textRows(['Feature gate', 'Stage', 'Default'], open.map(gateRow(site)))],
        ['Takes part in', bullets(participating.map((view) => enhancementLink(view, site)))],
      ],
    },
    site,
  );
}

const gateRow =
  (site: MarkdownSite) =>
  ({ gate, today }: SigGate): string[] => [
    gateLink(gate.name, site),
    todayLabel(today),
    today.answer.kind === 'present' ? settingWords(today.answer) : answerWords(today.answer),
  ];
