import type { GateSource } from '../../schemas/gate-source.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { enhancementsOf, type Lookup, lookUp } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { GateChange } from '../gate/changes.ts';
import type { Gate } from '../gate/gate.ts';
import type { GateInRelease } from '../gate/in-release.ts';
import { isExactRemoval } from '../gate/removal.ts';
import { type GatePresence, resolveGateToday } from '../gate/today.ts';
import { changedDefaultWords, patchWords, removalWords, settingWords } from '../gate/words.ts';
import { type ReleaseReference, referencesIn } from '../release/references.ts';
import { sigsOf } from '../sig/sigs.ts';
import type { ShownStage } from '../stage.ts';
import { facetsOfGate } from './row.ts';
import { gateCell } from './rows.ts';
import type { RowFacets } from './table.ts';

/** A gate's row in any table of gates. */
export interface GateRow {
  readonly gate: Gate;
  readonly stage: ShownStage | undefined;
  /** "true", "true (locked)", "false, lock unknown"; empty where the gate is unknown. */
  readonly setting: string;
  /** The release in which its stage began. */
  readonly since: string | undefined;
  /** "true since v1.30", where the setting changed after the stage began. */
  readonly defaultWords?: string | undefined;
  /** "v1.31.0 only: Beta, true", where the patches of the release are not alike. */
  readonly patchWords?: string | undefined;
  readonly sources: readonly GateSource[];
  readonly enhancements: readonly EnhancementView[];
  /** The SIGs of its enhancements, the owners first: "sig-node". */
  readonly sigs: readonly string[];
}

/** A gate's row in the index of all gates. */
export interface IndexGateRow extends GateRow {
  readonly presence: GatePresence;
  /** "v1.36", or such as "after v1.33, by v1.36"; empty unless it is removed. */
  readonly removed: string;
}

/** A gate's row in the table of a release. */
export interface ReleaseGateRow extends GateRow {
  readonly stage: ShownStage;
  readonly changes: readonly GateChange[];
  readonly references: readonly ReleaseReference[];
}

/** The rows of the index of all gates, in the order of the gates. */
export function indexGateRows(gates: readonly Gate[], newest: string, lookup: Lookup) {
  return gates.map((gate): IndexGateRow => {
    const { answer, presence, state } = resolveGateToday(gate, newest);
    const shown = presence === 'unknown' ? undefined : state;
    return {
      ...joined(gate, lookup),
      presence,
      stage: shown?.stage,
      setting: shown === undefined ? '' : settingWords(shown),
      since: shown?.stageSince,
      defaultWords: shown && changedDefaultWords(shown),
      removed: removedIn(answer),
      sources: (['code', 'docs'] as const).filter((source) => gate.record[source] !== undefined),
    };
  });
}

function removedIn(answer: GateInRelease): string {
  if (answer.kind !== 'removed') return '';
  const { removal } = answer;
  return isExactRemoval(removal) ? `v${removal.by}` : removalWords(removal);
}

/** Every feature gate that a release has, and those that it removed, by name. */
export function releaseGateRows(atlas: Atlas, release: string): ReleaseGateRow[] {
  const lookup = lookUp(atlas);
  const references = referencesIn(atlas, release);
  return atlas.gates.flatMap((gate) => {
    const cell = gateCell(gate, release);
    if (cell === undefined) return [];
    return {
      ...joined(gate, lookup),
      ...answerParts(cell.answer),
      changes: cell.changes,
      references: references([gate.name]),
    };
  });
}

function joined(gate: Gate, lookup: Lookup): Pick<GateRow, 'gate' | 'enhancements' | 'sigs'> {
  const enhancements = enhancementsOf(gate, lookup);
  return { gate, enhancements, sigs: sigsOf(enhancements) };
}

type AnswerParts = Pick<
  ReleaseGateRow,
  'stage' | 'setting' | 'since' | 'defaultWords' | 'patchWords' | 'sources'
>;

/** Stage, default, since when, and what says so. */
function answerParts(answer: GateInRelease): AnswerParts {
  switch (answer.kind) {
    case 'present': {
      const { stage, stageSince, source } = answer;
      return {
        stage,
        setting: settingWords(answer),
        since: stageSince,
        defaultWords: changedDefaultWords(answer),
        patchWords: answer.patches?.map(patchWords).join('; '),
        sources: [source],
      };
    }
    case 'removed': {
      const { by, source } = answer.removal;
      return { stage: 'removed', setting: '', since: by, sources: [source] };
    }
    case 'unknown':
    case 'not-yet': {
      const { since, last } = answer.kind === 'unknown' ? answer : {};
      return { stage: 'unknown', setting: '', since, sources: [last?.source ?? []].flat() };
    }
  }
}

/** By what a row is selected. */
export function gateFacets(row: ReleaseGateRow): RowFacets {
  const { gate, stage, sigs, enhancements, changes } = row;
  return { stage, ...facetsOfGate(gate, sigs, enhancements), isChanged: changes.length > 0 };
}
