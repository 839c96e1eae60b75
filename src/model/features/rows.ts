import type { Stage } from '../../schemas/stage.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { enhancementsOf, lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isGivenUp, isOver } from '../enhancement/enhancement.ts';
import { gateChanges } from '../gate/changes.ts';
import type { Gate } from '../gate/gate.ts';
import { type GateInRelease, gateIn, isBornDeprecated } from '../gate/in-release.ts';
import { type Claim, claimAt, isReachedIn } from '../graduation/claim.ts';
import { type FindReferences, referencesIn } from '../release/references.ts';
import type { ShownStage } from '../stage.ts';
import { compareVersions, previousRelease } from '../version.ts';
import { reachedBy, reachedByGate, reachedByGates } from './reached.ts';
import type { FeatureRow, GateCell } from './row.ts';
import { isUndatedIn } from './undated.ts';

/**
 * Which enhancements and gates are in a release, at which stage, and what changed in it. Rows that
 * changed come first, then by stage from GA to Alpha and on to removal, then by number or name. A gate
 * or an enhancement removed by the release has its row there and in no later one. One of which it is unknown whether
 * it is GA by then (`isUndatedIn`) has none. An enhancement that is over has a
 * row only for gates that no other one names. A gate that is on no row of an enhancement has one of its own: that
 * began as deprecated, outlives its enhancement, or is older.
 */
export function featureRows(atlas: Atlas, release: string): FeatureRow[] {
  const gates = new Map(atlas.gates.map((gate) => [gate.name, gate]));
  const cells = new Map(atlas.gates.map((gate) => [gate.name, gateCell(gate, release)]));
  const alive = atlas.enhancements.filter((view) => !isOver(view));
  const named = new Set(alive.flatMap((view) => view.gates.flatMap(({ name }) => name ?? [])));
  const orphaned = new Map([...cells].filter(([name]) => !named.has(name)));
  const references = referencesIn(atlas, release);
  const rows = atlas.enhancements.flatMap((view) => {
    const own = isOver(view) ? orphaned : cells;
    return enhancementRow(view, release, own, references) ?? [];
  });
  const covered = new Set(rows.flatMap((row) => row.gates.map(({ name }) => name)));
  const others = [...gates.values()].flatMap((gate) => {
    const cell = cells.get(gate.name);
    if (cell === undefined || covered.has(gate.name)) return [];
    return gateRow(gate, release, cell, atlas, references) ?? [];
  });
  return [...rows, ...others].sort(compareRows);
}

/** A gate in a release; `undefined` where the release neither has nor removed it. */
export function gateCell(gate: Gate, release: string): GateCell | undefined {
  const answer = gateIn(gate, release);
  const changes = gateChanges(gate, release);
  if (!isShown(answer) && changes.length === 0) return undefined;
  return { name: gate.name, answer, changes, isSwitch: isBornDeprecated(gate) };
}

/** Whether a table of a release has the gate: it is there, or some source says so. */
function isShown(answer: GateInRelease): boolean {
  return answer.kind === 'present' || (answer.kind === 'unknown' && answer.last !== undefined);
}

function enhancementRow(
  view: EnhancementView,
  release: string,
  cells: ReadonlyMap<string, GateCell | undefined>,
  references: FindReferences,
): FeatureRow | undefined {
  const { record } = view;
  const names = [...new Set(view.gates.flatMap(({ name }) => name ?? []))];
  const gates = names.flatMap((name) => cells.get(name) ?? []);
  if (isGone(view, release) || isUndatedIn(view, release, gates)) return undefined;
  const claim = isGivenUp(record.status) ? undefined : claimAt(view.claims, release);
  const reached =
    claim === undefined ? reachedByGates(view, gates, release) : reachedBy(claim, release);
  if (reached === undefined) return undefined;
  const isGraduation = isReachedIn(claim, release);
  return {
    key: view.id,
    title: record.title,
    enhancement: {
      id: view.id,
      slug: view.slug,
      label: view.label,
      number: record.number,
      status: record.status,
    },
    ...reached,
    isGraduation,
    from: isGraduation ? stageBefore(view.claims, release) : undefined,
    isChanged: isGraduation || gates.some(({ changes }) => changes.length > 0),
    gates,
    sigs: view.sigs,
    sig: view.sig,
    participants: view.participants,
    components: [...new Set(view.gates.flatMap(({ components }) => components))],
    references: references(names),
  };
}

/** Whether an earlier release removed the enhancement. */
function isGone({ record, claims }: EnhancementView, release: string): boolean {
  const claim = isGivenUp(record.status) ? undefined : claimAt(claims, release);
  return claim?.stage === 'removed' && claim.release !== release;
}

function stageBefore(claims: readonly Claim[], release: string): Stage | undefined {
  const before = previousRelease(release);
  return before === undefined ? undefined : claimAt(claims, before)?.stage;
}

function gateRow(
  gate: Gate,
  release: string,
  cell: GateCell,
  atlas: Atlas,
  references: FindReferences,
): FeatureRow | undefined {
  const reached = reachedByGate(cell, release);
  if (reached === undefined) return undefined;
  const [view] = enhancementsOf(gate, lookUp(atlas));
  return {
    key: gate.name,
    title: gate.name,
    enhancement: undefined,
    ...reached,
    isGraduation: false,
    from: undefined,
    isChanged: cell.changes.length > 0,
    gates: [cell],
    sigs: view?.sigs ?? [],
    sig: view?.sig,
    participants: view?.participants ?? [],
    components: gate.components.map(({ name }) => name),
    references: references([gate.name]),
  };
}

/** The stages in the order in which a reader of a release looks for them. */
const INTEREST: readonly ShownStage[] = [
  'stable',
  'beta',
  'alpha',
  'deprecated',
  'disabled',
  'removed',
  'unknown',
];

function compareRows(a: FeatureRow, b: FeatureRow): number {
  return (
    Number(b.isChanged) - Number(a.isChanged) ||
    INTEREST.indexOf(a.stage) - INTEREST.indexOf(b.stage) ||
    compareVersions(b.since, a.since)
  );
}
