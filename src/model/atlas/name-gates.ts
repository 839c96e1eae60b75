import type { MergedPullRequest } from '../../schemas/activity.ts';
import {
  compareIds,
  type EnhancementView,
  isEnvironmentVariable,
  type NamedGate,
} from '../enhancement/enhancement.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import { groupByEach } from '../group-by-each.ts';
import { partition } from '../partition.ts';
import { indexGates } from './identity.ts';
import type { Records } from './records.ts';

/** An enhancement with the gates that it names, before anything is concluded. */
export type EnhancementWithGates = Pick<EnhancementView, 'id' | 'record' | 'gates'>;

/**
 * The gates that each enhancement names, and of those that none names, those whose code names the enhancement,
 * or, where it names one that no source knows, pull requests and their release notes. A comment is copied with the
 * gate above it, so it has no say where a kep.yaml lists the gate.
 */
export function nameGates({
  enhancements,
  gates,
  releaseNotes = [],
  activity = [],
}: Records): EnhancementWithGates[] {
  const gateName = indexGates(gates);
  const declared = new Set(
    enhancements.flatMap(({ featureGates = [] }) => featureGates.map(({ name }) => gateName(name))),
  );
  const find = findMentioned(enhancements.map((record) => ({ id: record.id, record })));
  const idsOf = (numbers: readonly number[] = []): string[] =>
    numbers.flatMap((number) => find({ number })?.id ?? []);
  const undeclared = gates.filter(({ name }) => !declared.has(name));
  const byComment = partition(undeclared, ({ code }) => idsOf(code?.keps).length > 0);
  const inCode = groupByEach(byComment.such, ({ code }) => idsOf(code?.keps));
  const kepOf = indexKepsNamedWith([
    ...releaseNotes.flatMap(({ notes }) => notes),
    ...activity.flatMap(({ pullRequests = [] }) => pullRequests),
  ]);
  const byPull = groupByEach(byComment.others, ({ name }) => idsOf(kepOf(name)));
  const named = enhancements.map((record) => {
    const own = (record.featureGates ?? []).map(
      ({ name, components }): NamedGate => ({
        written: name,
        name: gateName(name),
        components: components ?? [],
      }),
    );
    const isOneUnknown = own.some(
      ({ name, written }) => name === undefined && !isEnvironmentVariable(written),
    );
    const { id } = record;
    const pulled = isOneUnknown ? connectedGates(byPull.get(id), { isFromPullRequests: true }) : [];
    const coded = connectedGates(inCode.get(id), { isFromCode: true });
    return { id, record, gates: [...own, ...coded, ...pulled] };
  });
  return named.sort(compareIds);
}

/** The gates that something else connects with an enhancement. */
function connectedGates(
  gates: Records['gates'] = [],
  by: Pick<NamedGate, 'isFromCode' | 'isFromPullRequests'>,
): NamedGate[] {
  return gates
    .map(({ name }) => ({ written: name, name, components: [], ...by }))
    .sort((a, b) => (a.written < b.written ? -1 : 1));
}

/** The number of the enhancement that pull requests name together with a gate, where they name no other with it. */
function indexKepsNamedWith(
  pulls: readonly Pick<MergedPullRequest, 'gates' | 'keps'>[],
): (gate: string) => readonly number[] {
  const byGate = groupByEach(pulls, ({ gates }) => gates);
  return (gate) => {
    const keps = new Set((byGate.get(gate) ?? []).flatMap((pull) => pull.keps ?? []));
    return keps.size === 1 ? [...keps] : [];
  };
}
