import type { Atlas } from '../atlas/atlas.ts';
import { enhancementsOf, lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isOver } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { type GateInRelease, gateIn } from '../gate/in-release.ts';
import { isExactRemoval } from '../gate/removal.ts';
import { answerWords, doubtedWords, doubtWords, removalWords } from '../gate/words.ts';
import { targetsBefore } from '../graduation/current-stage.ts';
import { releasePart } from '../page/phrase.ts';
import { sigsOf } from '../sig/sigs.ts';
import { sigSlug } from '../sig.ts';
import { stageLabel } from '../stage.ts';
import {
  type Cell,
  enhancementLink,
  gateLink,
  partCell,
  sigLink,
  textCell,
  withAside,
} from '../table/cell.ts';
import { compareVersions } from '../version.ts';
import type { TableKind } from './query.ts';
import { facetsOfGate, kepQueryNames } from './row.ts';
import { kepCell } from './row-words.ts';
import type { RowFacets } from './table.ts';
import { isUndatedIn } from './undated.ts';

/** Something that a table of a release has no row for: its cells by the keys of their columns. */
export interface AbsentRow extends RowFacets {
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * What a release does not have, in the words that a table has for it: gates that were removed before,
 * that came later or of which it is not known, and enhancements without a stage. A query that names
 * one gets its row, so that a removed gate is not taken for a misspelled one.
 * @param present the facets of the table's own rows
 */
export function absentRows(
  atlas: Atlas,
  kind: TableKind,
  release: string,
  present: readonly RowFacets[],
): AbsentRow[] {
  const gates = new Set(present.flatMap((row) => row.gates));
  const keps = new Set(present.flatMap((row) => row.keps));
  const absentGates = atlas.gates.filter(({ name }) => !gates.has(name));
  const rows = absentGates.map((gate) => absentGate(gate, kind, release, atlas));
  if (kind === 'gates') return rows;
  const absentKeps = atlas.enhancements.filter(({ id }) => !keps.has(id));
  return [...rows, ...absentKeps.map((view) => absentEnhancement(view, release, atlas))];
}

function absentGate(gate: Gate, kind: TableKind, release: string, atlas: Atlas): AbsentRow {
  const views = enhancementsOf(gate, lookUp(atlas));
  const sigs = sigsOf(views);
  const answer = gateIn(gate, release);
  const isRemoved = answer.kind === 'removed';
  const common = { stage: textCell(absenceLabel(answer)), since: sinceCell(answer, atlas) };
  return {
    stage: isRemoved ? 'removed' : 'unknown',
    ...facetsOfGate(gate, sigs, kind === 'gates' ? views : []),
    isChanged: false,
    cells:
      kind === 'gates'
        ? {
            gate: [withAside([gateLink(gate.name)], doubtOf(answer, release))],
            ...common,
            keps: views.map(({ slug, label }) => [enhancementLink(slug, label)]),
            sigs: partCell(...sigs.map(sigLink)),
          }
        : {
            feature: [[gateLink(gate.name)]],
            ...common,
            gates: [
              withAside([gateLink(gate.name)], doubtOf(answer, release) ?? answerWords(answer)),
            ],
            sig: partCell(...sigs.slice(0, 1).map(sigLink)),
          },
  };
}

function absenceLabel({ kind }: GateInRelease): string {
  return kind === 'not-yet' ? 'Not yet' : stageLabel(kind === 'removed' ? kind : 'unknown');
}

function doubtOf(answer: GateInRelease, release: string): string | undefined {
  if (answer.kind === 'not-yet') return answer.doubt && doubtedWords(answer.doubt);
  return answer.kind === 'unknown' ? doubtWords(answer.reason, release) : undefined;
}

/** The release that removed it or that brings it, as exactly as that is known. */
function sinceCell(answer: GateInRelease, atlas: Atlas): Cell {
  if (answer.kind === 'not-yet') {
    return answer.first === undefined ? [] : partCell(releasePart(answer.first, atlas));
  }
  if (answer.kind !== 'removed') return [];
  const { removal } = answer;
  return isExactRemoval(removal) && removal.by !== undefined
    ? partCell(releasePart(removal.by, atlas))
    : textCell(removalWords(removal));
}

function absentEnhancement(view: EnhancementView, release: string, atlas: Atlas): AbsentRow {
  const { record, id, slug } = view;
  const isEnd = isOver(view);
  const isUndated = isUndatedIn(view, release, []);
  const next = view.claims.find((claim) => compareVersions(claim.release, release) > 0);
  const [target] = isUndated ? [] : targetsBefore(next, view);
  const past = view.claims.findLast((claim) => compareVersions(claim.release, release) <= 0);
  const last = isEnd || isUndated ? undefined : past;
  const stage = last?.stage === 'removed' ? 'removed' : 'unknown';
  const words = isEnd
    ? record.status
    : last !== undefined
      ? stageLabel(last.stage)
      : target !== undefined
        ? `${stageLabel(target.stage)} in v${target.release}, not confirmed`
        : next !== undefined
          ? `${stageLabel(next.stage)} in v${next.release}`
          : isUndated
            ? stageLabel('unknown')
            : 'No release';
  return {
    stage,
    sigs: view.sigs.map(sigSlug),
    components: [],
    gates: [],
    keps: kepQueryNames(id, record.number),
    isChanged: false,
    cells: {
      kep: kepCell({ id, number: record.number }, atlas),
      feature: [[enhancementLink(slug, record.title)]],
      stage: textCell(words),
      since: last === undefined ? [] : partCell(releasePart(last.release, atlas)),
      sig: view.sig === undefined ? [] : partCell(sigLink(view.sig)),
    },
  };
}
