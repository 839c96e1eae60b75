import type { Stage } from '../../schemas/stage.ts';
import { countWords } from '../count-words.ts';
import { stageStepWords } from '../enhancement/ending.ts';
import type { GateChange } from '../gate/changes.ts';
import { isExactRemoval } from '../gate/removal.ts';
import { removalWords } from '../gate/words.ts';
import { stageLabel } from '../stage.ts';
import { compareVersions } from '../version.ts';
import type { FeatureRow, GateCell } from './row.ts';

/** The kinds of change that a release can bring to a row of its feature table, in order of interest. */
const LABELS = {
  alpha: 'Reached Alpha',
  beta: 'Reached Beta',
  stable: 'Reached GA',
  deprecated: 'Deprecated',
  disabled: 'Disabled',
  removed: 'Removed',
  disputed: 'Stage disputed',
  'gate-added': 'New gate',
  'gate-stage': 'Stage of gate changed',
  'default-on': 'Default changed to true',
  'default-off': 'Default changed to false',
  locked: 'Gate locked',
  unlocked: 'Gate unlocked',
  'gate-removed': 'Gate removed',
};

/**
 * A kind of change: a stage that an enhancement reached, without those in doubt, which are of a kind of their own; or
 * something that a gate underwent.
 */
export type RowChange = keyof typeof LABELS;

const ROW_CHANGES = Object.keys(LABELS) as readonly RowChange[];

/** The change in words, such as "Reached Beta". */
export function changeLabel(change: RowChange): string {
  return LABELS[change];
}

/** The change of a release that is not out yet: "Beta planned". */
export function plannedChangeLabel(change: RowChange): string {
  const isStage = change === 'alpha' || change === 'beta' || change === 'stable';
  return isStage ? `${stageLabel(change)} planned` : changeLabel(change);
}

/** What changes of a release are called, before it is out and after that. */
export function changeLabelsOf(release: string, newest: string): (change: RowChange) => string {
  return compareVersions(release, newest) > 0 ? plannedChangeLabel : changeLabel;
}

/** The stage that the release took a feature to; `disputed` where that is in doubt, `undefined` where to none. */
export function graduatedStage({
  isGraduation,
  stage,
  standing,
}: FeatureRow): Stage | 'disputed' | undefined {
  if (!isGraduation || stage === 'unknown') return undefined;
  return standing === 'disputed' ? 'disputed' : stage;
}

/** What the release changed for a row, without repeats, in the order of `ROW_CHANGES`. */
export function rowChanges(row: FeatureRow): RowChange[] {
  const found = new Set<RowChange>(
    row.gates.flatMap(({ changes }) => changes.map((change) => kindOf(change))),
  );
  const reached = graduatedStage(row);
  if (reached !== undefined) found.add(reached);
  return ROW_CHANGES.filter((change) => found.has(change));
}

function kindOf(change: GateChange): RowChange {
  switch (change.kind) {
    case 'added':
      return 'gate-added';
    case 'stage':
      return 'gate-stage';
    case 'default':
      return change.to ? 'default-on' : 'default-off';
    case 'locked':
    case 'unlocked':
      return change.kind;
    case 'removed':
      return 'gate-removed';
  }
}

/** How many rows have each kind of change; kinds that do not occur are left out. */
export function countChanges(rows: readonly FeatureRow[]): Map<RowChange, number> {
  const all = rows.flatMap(rowChanges);
  const counts = ROW_CHANGES.map((change) => [change, all.filter((one) => one === change).length]);
  return new Map(counts.filter(([, count]) => count !== 0) as [RowChange, number][]);
}

/** How many gates the release changed so: a row can have several of them, and a gate several rows. */
export function countGates(rows: readonly FeatureRow[], kind: RowChange): number {
  const names = rows
    .flatMap(({ gates }) => gates)
    .filter(({ changes }) => changes.some((change) => kindOf(change) === kind))
    .map(({ name }) => name);
  return new Set(names).size;
}

/** How many gates a count of rows is about, where that is another number: " (17 gates)". */
export function gatesNote(rows: readonly FeatureRow[], change: RowChange, count: number): string {
  const gates = countGates(rows, change);
  return gates === 0 || gates === count ? '' : ` (${countWords(gates, 'gate')})`;
}

/**
 * What the release changed for a row, in words: "Beta → GA", "new gate", "default true". A gate's own
 * stage is left out where it moved along with its enhancement, and its name where it is the only one.
 */
export function changeWords(row: FeatureRow): string[] {
  const graduation = row.isGraduation ? [stageStepWords(row.title, row.from, row.stage)] : [];
  const gates = row.gates.flatMap((cell) => {
    const words = gateCellWords(cell, row).join(', ');
    if (words === '') return [];
    return [row.gates.length > 1 ? `${cell.name}: ${words}` : words];
  });
  return [...graduation, ...gates];
}

function gateCellWords({ changes }: GateCell, row: FeatureRow): string[] {
  return changes.flatMap((change) => {
    const isAlong =
      row.isGraduation &&
      ((change.kind === 'stage' && change.to === row.stage) ||
        (change.kind === 'added' && change.stage === row.stage));
    if (!isAlong) return [gateChangeWords(change)];
    return change.kind === 'added' ? ['new gate'] : [];
  });
}

/** One change of a gate in words. */
export function gateChangeWords(change: GateChange): string {
  switch (change.kind) {
    case 'added':
      return `new gate, ${stageLabel(change.stage)}`;
    case 'stage':
      return `gate ${stageLabel(change.from)} → ${stageLabel(change.to)}`;
    case 'default':
      return `default ${change.to}`;
    case 'locked':
    case 'unlocked':
      return change.kind;
    case 'removed':
      return isExactRemoval(change.removal)
        ? 'gate removed'
        : `gate removed ${removalWords(change.removal)}`;
  }
}
