import type { Atlas } from '../atlas/atlas.ts';
import { enhancementsOf, lookUp, newestRelease } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { answerStage, type GateInRelease, gateHistory } from '../gate/in-release.ts';
import { isExactRemoval } from '../gate/removal.ts';
import { removalWords, settingWords } from '../gate/words.ts';
import { releasePart, stagePart } from '../page/phrase.ts';
import { sigsOf } from '../sig/sigs.ts';
import type { ShownStage } from '../stage.ts';
import { type Cell, gateLink, partCell, sigLink, textCell } from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import { previousRelease } from '../version.ts';
import { facetsOfGate } from './row.ts';
import type { RowFacets } from './table.ts';

/** A stage or default of a feature gate, in the releases that have it. */
export interface GateHistoryRow {
  readonly gate: Gate;
  readonly answer: GateInRelease;
  readonly stage: ShownStage;
  /** The first release for which it holds; absent where that is not known. */
  readonly since: string | undefined;
  /** The last one; absent where it still holds, or where the last one is not known. */
  readonly until: string | undefined;
  /** The SIGs of its enhancements: "sig-node". */
  readonly sigs: readonly string[];
  readonly enhancements: readonly EnhancementView[];
  /** Whether it begins in the newest release. */
  readonly isChanged: boolean;
}

/** What became of every feature gate, by name and release, as tables of kubernetes.io tell it. */
export function gateHistoryRows(atlas: Atlas): GateHistoryRow[] {
  const newest = newestRelease(atlas);
  return atlas.gates.flatMap((gate) => {
    const enhancements = enhancementsOf(gate, lookUp(atlas));
    const sigs = sigsOf(enhancements);
    const answers = gateHistory(gate);
    return answers.map((answer, index) => ({
      ...{ gate, answer, sigs, enhancements },
      stage: answerStage(answer),
      since: startRelease(answer),
      until: untilOf(answers[index + 1]),
      isChanged: startRelease(answer) === newest,
    }));
  });
}

function startRelease(answer: GateInRelease): string | undefined {
  if (answer.kind === 'removed') {
    return isExactRemoval(answer.removal) ? answer.removal.by : undefined;
  }
  return answer.kind === 'not-yet' ? undefined : answer.since;
}

function untilOf(next: GateInRelease | undefined): string | undefined {
  const since = next?.kind === 'removed' ? next.removal.by : next && startRelease(next);
  return since === undefined ? undefined : previousRelease(since);
}

/** The columns of the history of gates. */
export function historyColumns(atlas: Atlas): readonly Column<GateHistoryRow>[] {
  const release = (version: string | undefined): Cell =>
    version === undefined ? [] : partCell(releasePart(version, atlas));
  return [
    {
      key: 'gate',
      label: 'Feature',
      isHeading: true,
      cell: ({ gate }) => partCell(gateLink(gate.name)),
    },
    {
      key: 'default',
      label: 'Default',
      cell: ({ answer }) => textCell(answer.kind === 'present' ? settingWords(answer) : ''),
    },
    { key: 'stage', label: 'Stage', cell: ({ stage }) => partCell(stagePart(stage)) },
    {
      key: 'since',
      label: 'Since',
      cell: ({ since, answer }) =>
        since === undefined && answer.kind === 'removed'
          ? textCell(removalWords(answer.removal))
          : release(since),
    },
    { key: 'until', label: 'Until', cell: ({ until }) => release(until) },
    { key: 'sigs', label: 'SIGs', cell: ({ sigs }) => partCell(...sigs.map(sigLink)) },
  ];
}

/** By what a row is selected. */
export function historyFacets(row: GateHistoryRow): RowFacets {
  const { gate, stage, sigs, enhancements, isChanged } = row;
  return { stage, ...facetsOfGate(gate, sigs, enhancements), isChanged };
}
