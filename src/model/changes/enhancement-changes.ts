import type { ChangeRecord } from '../../schemas/change.ts';
import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import { STAGES } from '../stage.ts';
import { type ComparedRecords, pairUp } from './records.ts';

/** What changed for enhancements: that they came, moved or went, and what their metadata says otherwise. */
export function enhancementChanges(
  { enhancements: before }: Pick<ComparedRecords, 'enhancements'>,
  { enhancements: after }: Pick<ComparedRecords, 'enhancements'>,
): ChangeRecord[] {
  const pairs = pairUp(before, after, ({ id }) => id);
  const gone = pairs.flatMap((pair) => (pair.after === undefined ? (pair.before ?? []) : []));
  const come = pairs.flatMap((pair) => (pair.before === undefined ? (pair.after ?? []) : []));
  const moves = findMoves(gone, come);
  const moved = new Set(moves.flatMap(({ from, to }) => [from.id, to.id]));
  return [
    ...come.filter(({ id }) => !moved.has(id)).map(added),
    ...gone.filter(({ id }) => !moved.has(id)).map(removed),
    ...moves.flatMap(({ from, to }) => [movedChange(from, to), ...compare(from, to)]),
    ...pairs.flatMap((pair) => (pair.before && pair.after ? compare(pair.before, pair.after) : [])),
  ];
}

interface Move {
  readonly from: Enhancement;
  readonly to: Enhancement;
}

/** A directory that went and one that came with the same number are one enhancement that moved. */
function findMoves(gone: readonly Enhancement[], come: readonly Enhancement[]): Move[] {
  const byNumber = Map.groupBy(come, ({ number }) => number);
  return gone.flatMap((from) => {
    const [to, second] = byNumber.get(from.number) ?? [];
    const isOne = gone.filter(({ number }) => number === from.number).length === 1;
    if (from.number === undefined || to === undefined || second !== undefined) return [];
    return isOne ? [{ from, to }] : [];
  });
}

function added({ id, title }: Enhancement): ChangeRecord {
  return { kind: 'enhancement-added', subject: id, to: title };
}

function removed({ id, title }: Enhancement): ChangeRecord {
  return { kind: 'enhancement-removed', subject: id, from: title };
}

function movedChange(from: Enhancement, to: Enhancement): ChangeRecord {
  return { kind: 'enhancement-moved', subject: to.id, from: from.id, to: to.id };
}

function compare(before: Enhancement, after: Enhancement): ChangeRecord[] {
  const subject = after.id;
  const targets = STAGES.map((stage) => ({
    aspect: stage as string | undefined,
    from: before.milestones?.[stage],
    to: after.milestones?.[stage],
  }));
  const latest = { aspect: undefined, from: before.latestMilestone, to: after.latestMilestone };
  return [
    ...[...targets, latest].map((each) => ({
      kind: 'enhancement-retargeted' as const,
      subject,
      ...each,
    })),
    ...approvals(before, after),
    ...namedChanges('enhancement-gate', before, after, ({ featureGates = [] }) =>
      featureGates.map(({ name }) => name),
    ),
    { kind: 'enhancement-owner' as const, subject, from: before.owningSig, to: after.owningSig },
    ...namedChanges(
      'enhancement-superseded',
      before,
      after,
      ({ supersededBy = [] }) => supersededBy,
    ),
    { kind: 'enhancement-stage' as const, subject, from: before.stage, to: after.stage },
    { kind: 'enhancement-status' as const, subject, from: before.status, to: after.status },
  ].filter(({ from, to }) => from !== to);
}

/** Who approved production readiness for each stage. */
function approvals(before: Enhancement, after: Enhancement): ChangeRecord[] {
  const of = ({ productionReadiness }: Enhancement, stage: Stage) =>
    productionReadiness?.approvers[stage]?.replace(/^@/, '');
  return STAGES.map((stage) => ({
    kind: 'enhancement-prr',
    subject: after.id,
    aspect: stage,
    from: of(before, stage),
    to: of(after, stage),
  }));
}

/** Names that came into a list of a kep.yaml, and those that went. */
function namedChanges(
  kind: 'enhancement-gate' | 'enhancement-superseded',
  before: Enhancement,
  after: Enhancement,
  namesOf: (record: Enhancement) => readonly string[],
): ChangeRecord[] {
  const [old, now] = [new Set(namesOf(before)), new Set(namesOf(after))];
  const subject = after.id;
  return [
    ...[...now]
      .filter((name) => !old.has(name))
      .map((name) => ({ kind, subject, aspect: name, to: name })),
    ...[...old]
      .filter((name) => !now.has(name))
      .map((name) => ({ kind, subject, aspect: name, from: name })),
  ];
}
