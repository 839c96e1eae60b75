import type { GateSource } from '../../schemas/gate-source.ts';
import type { IsReleased } from '../graduation/case.ts';
import type { Standing } from '../graduation/claim.ts';
import type { Evidence } from '../graduation/evidence/evidence.ts';
import { goneEvidence, periodEvidence } from '../graduation/evidence/gates.ts';
import type { Grounds } from '../graduation/explanation.ts';
import {
  arePatchesOtherwise,
  type ComparedRelease,
  contradictionOf,
  isOlderThanCode,
} from './comparison.ts';
import type { Gate } from './gate.ts';
import { periodAt } from './history.ts';
import { isDoubted } from './in-release.ts';
import { OTHER_PATCHES } from './words.ts';

/** How what is said of a gate in a release is known. */
export interface GateStanding extends Grounds {
  readonly standing: Standing;
}

/** Resolves what code and documentation say of a gate in a release: the code counts. */
export function gateStanding(
  gate: Gate,
  row: ComparedRelease,
  isReleased: IsReleased,
): GateStanding {
  const told = row.removedBy === undefined ? stateStanding(gate, row) : removalStanding(gate, row);
  return isReleased(row.release)
    ? told
    : { ...told, standing: 'planned', reason: 'The release is not out yet.' };
}

function stateStanding(
  gate: Gate,
  { release, code, docs, dispute }: ComparedRelease,
): GateStanding {
  const fromCode = code && evidenceOf(gate, 'code', code.period);
  const fromDocs = docs && evidenceOf(gate, 'docs', docs.period);
  if (dispute !== undefined) {
    const otherwise = fromCode === undefined ? firstOf(gate, 'code') : fromDocs;
    return {
      standing: 'disputed',
      reason:
        fromCode === undefined
          ? deniedReason(gate, release)
          : 'The two contradict each other. The code counts: it is what the components accept.',
      evidence: [fromCode ?? fromDocs ?? []].flat(),
      contrary: [otherwise ?? firstOf(gate, 'docs') ?? []].flat(),
    };
  }
  const isOtherwise =
    contradictionOf(code?.period, docs?.period) !== undefined &&
    !arePatchesOtherwise(gate, release);
  if (fromCode !== undefined && fromDocs !== undefined && isOtherwise) {
    return {
      standing: 'shipped',
      reason: `The code says so. The docs tell nothing newer than v${fromDocs.release}.`,
      ...{ evidence: [fromCode], contrary: [fromDocs] },
    };
  }
  return {
    ...(fromCode === undefined
      ? { standing: 'declared', reason: documentedReason(gate, release) }
      : { standing: 'shipped', reason: agreementReason(gate, release, fromDocs) }),
    evidence: [fromCode ?? [], fromDocs ?? []].flat(),
    contrary: [],
  };
}

/** Why a release that the docs name is not believed to have a gate of later code. */
function deniedReason(gate: Gate, release: string): string {
  const { oldestRead } = gate;
  const isInferred = oldestRead !== undefined && isOlderThanCode(gate, release);
  return isInferred
    ? `The docs list it. No code this old was read, and the oldest that was, of v${oldestRead}, does not have it.`
    : 'The docs list it; the code lists it only later.';
}

/** Why nothing contradicts what the code says. */
function agreementReason(gate: Gate, release: string, fromDocs: Evidence | undefined): string {
  if (fromDocs === undefined) {
    return 'The code says so: it is what the components accept.';
  }
  return arePatchesOtherwise(gate, release)
    ? 'The docs say that patch releases differ; the code that was read is that of one of them.'
    : 'The code and the documentation say the same.';
}

/** Why what the docs alone say of a release is not contradicted. */
function documentedReason(gate: Gate, release: string): string {
  if (gate.code.length === 0) return 'Only the docs list it; no code that was read does.';
  return isDoubted(gate, release)
    ? `The docs and later code list it; the code of this release that was read does not. ${OTHER_PATCHES}`
    : 'The docs list it; no code this old was read.';
}

function removalStanding(gate: Gate, row: ComparedRelease): GateStanding {
  const isCode = row.removedBy === 'code';
  const evidence = goneEvidence(gate, isCode ? 'code' : 'docs', row.release);
  const late = isCode ? row.docs : row.code;
  const contrary = late && evidenceOf(gate, isCode ? 'docs' : 'code', late.period);
  return {
    standing: contrary === undefined ? (isCode ? 'shipped' : 'declared') : 'disputed',
    reason: isCode
      ? 'Older code has it, this code does not.'
      : documentedEndReason(gate, row.release),
    evidence: [evidence],
    contrary: contrary === undefined ? [] : [contrary],
  };
}

/** Why a gate is gone from a release on that the docs alone say was there before. */
function documentedEndReason({ docs }: Gate, release: string): string {
  return periodAt(docs, release)?.to === undefined
    ? 'The docs list it as removed, which it was after the last release that they name.'
    : 'The docs list it as removed. They still name this release, but its code does not have it.';
}

function evidenceOf(gate: Gate, source: GateSource, period: Gate['code'][number]): Evidence {
  return periodEvidence(gate, source, period, { stage: period.stage, release: period.since });
}

function firstOf(gate: Gate, source: GateSource): Evidence | undefined {
  const [first] = gate[source];
  return first && evidenceOf(gate, source, first);
}
