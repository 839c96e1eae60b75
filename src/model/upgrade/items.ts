import { indexApiRemovals } from '../api/removal.ts';
import { groupRemovals, type RemovedVersion, replacementWords } from '../api/removal-words.ts';
import { type GateInRelease, shownState } from '../gate/in-release.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import type { EnhancementPoint, UpgradeData, UpgradeEnhancement, UpgradeNote } from './data.ts';
import { type Difference, spanOf } from './diff.ts';
import { gateKinds } from './gate-kinds.ts';
import { ITEM_KINDS, type ItemKind } from './kinds.ts';
import { type Span, type Transition, transitionOf } from './timeline.ts';

/** One thing for an operator to see to. */
export type UpgradeItem = { readonly kind: ItemKind } & (
  | {
      readonly about: 'gate';
      readonly gate: TimedGate;
      readonly transition: Transition<GateInRelease>;
    }
  | {
      readonly about: 'enhancement';
      readonly enhancement: UpgradeEnhancement;
      readonly transition: Transition<EnhancementPoint>;
    }
  | { readonly about: 'note'; readonly note: UpgradeNote }
  | {
      readonly about: 'api';
      readonly removed: RemovedVersion;
      /** What the release to arrive at serves instead, in words. */
      readonly replacements: readonly string[];
    }
);

/** What an upgrade means, in the order in which an operator should see to it; last, what stays. */
export function upgradeItems(data: UpgradeData, difference: Difference): UpgradeItem[] {
  const span = spanOf(data, difference.from, difference.to);
  const items = [
    ...difference.notes.map((note): UpgradeItem => ({ kind: note.asks, about: 'note', note })),
    ...removalItems(data, difference),
    ...data.gates.flatMap((gate) => gateItems(gate, difference, span)),
    ...data.enhancements.flatMap((enhancement) => enhancementItems(enhancement, difference)),
  ];
  return items
    .map((item) => ({ item, rank: ITEM_KINDS.indexOf(item.kind) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function removalItems(data: UpgradeData, { removedApis, to }: Difference): UpgradeItem[] {
  if (removedApis.length === 0) return [];
  const all = indexApiRemovals(data.removedApis);
  return groupRemovals(indexApiRemovals(removedApis).all).map((removed) => ({
    kind: 'api-removed',
    about: 'api',
    removed,
    replacements: replacementWords(removed, all, to),
  }));
}

function gateItems(gate: TimedGate, { gates }: Difference, span: Span): UpgradeItem[] {
  const transition = gates.get(gate.name) ?? transitionOf(gate.answers, span);
  const { now, steps } = transition;
  const kinds = steps.length === 0 ? [] : gateKinds(transition);
  if (kinds.length > 0) {
    return kinds.map((kind) => ({ kind, about: 'gate', gate, transition }));
  }
  const isThere = now !== undefined && now.kind !== 'removed' && shownState(now) !== undefined;
  if (!isThere) return [];
  return [{ kind: 'unchanged', about: 'gate', gate, transition }];
}

function enhancementItems(
  enhancement: UpgradeEnhancement,
  { enhancements }: Difference,
): UpgradeItem[] {
  const transition = enhancements.get(enhancement.slug);
  if (transition?.now === undefined || transition.now.stage === transition.was?.stage) return [];
  const kind = `kep-${transition.now.stage}` as const;
  return [{ kind, about: 'enhancement', enhancement, transition }];
}
