import type { Sources } from '../../schemas/sources.ts';
import type { GateStage } from '../../schemas/stage.ts';
import { gateEntryUrl } from '../atlas/citation.ts';
import type { IsReleased } from '../graduation/case.ts';
import { type Explanation, explain } from '../graduation/explanation.ts';
import type { ListItem, PhrasePart } from '../page/phrase.ts';
import { type ComparedRelease, compareHistories, type Dispute } from './comparison.ts';
import { type Gate, retoldReleases } from './gate.ts';
import { removalOf } from './in-release.ts';
import { gateStanding } from './standing.ts';
import { removalWords, settingWords, stateWords } from './words.ts';

/** What a source tells of a gate in a release. */
export type ToldState =
  | {
      readonly stage: GateStage;
      readonly setting: string;
      /** Whether it says something new from this release on. */
      readonly isNew: boolean;
    }
  /** That the gate is not there: "removed in v1.36", "not listed". */
  | { readonly absence: string };

/** A release in which something begins or ends for a gate, as both sources tell it. */
export interface ToldRelease {
  readonly release: string;
  readonly code: ToldState;
  readonly docs: ToldState;
  /** How it is known: "shipped", "disputed". */
  readonly standing: string;
  /** What the two sources disagree about. */
  readonly dispute: string | undefined;
  readonly why: Explanation;
}

/** What two sources disagree about, in words. */
const DISPUTES: Record<Dispute, string> = {
  presence: 'only one has it',
  stage: 'the stages differ',
  default: 'the defaults differ',
};

/** A gate's history by release, as the code and as the documentation tell it, oldest first. */
export function toldHistory(gate: Gate, isReleased: IsReleased, sources: Sources): ToldRelease[] {
  return compareHistories(gate).map((row) => {
    const known = gateStanding(gate, row, isReleased);
    return {
      release: row.release,
      code: toldState(gate, row, 'code'),
      docs: toldState(gate, row, 'docs'),
      standing: known.standing,
      dispute: row.dispute && DISPUTES[row.dispute],
      why: explain(known, sources),
    };
  });
}

function toldState(gate: Gate, row: ComparedRelease, source: 'code' | 'docs'): ToldState {
  const told = row[source];
  if (told !== undefined) {
    const { period, isNew } = told;
    return { stage: period.stage, setting: settingWords(period), isNew };
  }
  const removal = removalOf(gate);
  if (row.removedBy === source && removal !== undefined) {
    return { absence: `removed ${removalWords(removal)}` };
  }
  return { absence: gate[source].length === 0 ? 'not listed' : '—' };
}

/** Releases of which newer code tells something else than their own code does. */
export function retoldItems(gate: Gate, sources: Sources): ListItem[] {
  const code = (text: string, release: string): PhrasePart => {
    const to = gateEntryUrl(sources, release, gate.name);
    return to === undefined ? text : { kind: 'link', text, to };
  };
  return retoldReleases(gate).map(({ release, own, later }) => ({
    phrase: [
      `v${release}: `,
      code('its own code', release),
      ` says ${stateWords(own)}; `,
      code(`the code of v${later.list}`, later.list),
      ` says ${stateWords(later)} of it.`,
    ],
  }));
}
