import type { GateSource } from '../../schemas/gate-source.ts';
import type { Sources } from '../../schemas/sources.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { gateCodePath, gateEntryUrl } from '../atlas/citation.ts';
import type { IsReleased } from '../graduation/case.ts';
import { explain } from '../graduation/explanation.ts';
import {
  asidePart,
  linkPart,
  type Phrase,
  type PhrasePart,
  type PhraseTable,
  releasePart,
  stagePart,
  whyPart,
} from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import {
  type ComparedRelease,
  compareHistories,
  type Dispute,
  isOlderThanCode,
} from './comparison.ts';
import { type Gate, retoldReleases } from './gate.ts';
import { removalOf } from './in-release.ts';
import { gateStanding } from './standing.ts';
import { removalWords, settingWords, stateWords } from './words.ts';

/** What two sources disagree about, in words. */
const DISPUTES: Record<Dispute, string> = {
  presence: 'only one has it',
  stage: 'the stages differ',
  default: 'the defaults differ',
};

/** A gate's history by release, as the code and as the documentation tell it, oldest first. */
export function historyTable(gate: Gate, isReleased: IsReleased, atlas: Atlas): PhraseTable {
  return {
    caption: `History of ${gate.name} by release`,
    headings: ['Release', 'In the code', 'In the documentation', 'Standing', 'Source'],
    isLabeled: true,
    rows: compareHistories(gate).map((row) => {
      const known = gateStanding(gate, row, isReleased);
      const dispute = row.dispute && `: ${DISPUTES[row.dispute]}`;
      return [
        [[releasePart(row.release, atlas)]],
        [toldPhrase(gate, row, 'code')],
        [toldPhrase(gate, row, 'docs')],
        [[`${known.standing}${dispute ?? ''}`]],
        [[whyPart(explain(known, atlas.sources))]],
      ];
    }),
  };
}

/** What a source tells of a gate in a release; that it does so still, where it told it before. */
function toldPhrase(gate: Gate, row: ComparedRelease, source: GateSource): Phrase {
  const told = row[source];
  if (told !== undefined) {
    const { period, isNew } = told;
    const state: Phrase = [stagePart(period.stage), ` ${settingWords(period)}`];
    return isNew ? state : [...state, ' ', asidePart('unchanged')];
  }
  const removal = removalOf(gate);
  if (row.removedBy === source && removal !== undefined)
    return [`removed ${removalWords(removal)}`];
  if (source === 'code' && isOlderThanCode(gate, row.release)) return ['not read'];
  return [gate[source].length === 0 ? 'not listed' : '—'];
}

/** Releases of which newer code tells something else than their own code does; none where it does not. */
export function retoldSection(gate: Gate, sources: Sources): PageSection | undefined {
  const retold = retoldReleases(gate);
  if (retold.length === 0) return undefined;
  const code = (text: string, release: string): PhrasePart =>
    linkPart(text, gateEntryUrl(sources, release, gate.name, gateCodePath(gate.record, release)));
  return {
    id: 'other-histories',
    heading: 'Earlier records',
    items: retold.map(({ release, own, later }) => ({
      phrase: [
        `v${release}: `,
        code('its own code', release),
        ` says ${stateWords(own)}; `,
        code(`the code of v${later.list}`, later.list),
        ` says ${stateWords(later)} of it.`,
      ],
    })),
    isWhole: true,
  };
}
