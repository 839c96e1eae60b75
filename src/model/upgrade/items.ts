import type {
  EnhancementPoint,
  GatePoint,
  UpgradeData,
  UpgradeEnhancement,
  UpgradeGate,
  UpgradeNote,
} from './data.ts';
import type { Difference } from './diff.ts';
import { gateKinds } from './gate-kinds.ts';
import { ITEM_KINDS, type ItemKind } from './kinds.ts';
import { stateAt, type Transition } from './timeline.ts';

/** One thing for an operator to see to. */
export type UpgradeItem = { readonly kind: ItemKind } & (
  | {
      readonly about: 'gate';
      readonly gate: UpgradeGate;
      readonly transition: Transition<GatePoint>;
    }
  | {
      readonly about: 'enhancement';
      readonly enhancement: UpgradeEnhancement;
      readonly transition: Transition<EnhancementPoint>;
    }
  | { readonly about: 'note'; readonly note: UpgradeNote }
);

/** What an upgrade means, in the order in which an operator should see to it; last, what stays. */
export function upgradeItems(data: UpgradeData, difference: Difference): UpgradeItem[] {
  const items = [
    ...difference.notes.map((note): UpgradeItem => ({ kind: note.asks, about: 'note', note })),
    ...data.gates.flatMap((gate) => gateItems(gate, difference)),
    ...data.enhancements.flatMap((enhancement) => enhancementItems(enhancement, difference)),
  ];
  return items
    .map((item) => ({ item, rank: ITEM_KINDS.indexOf(item.kind) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function gateItems(gate: UpgradeGate, { gates, from, to }: Difference): UpgradeItem[] {
  const moved = gates.get(gate.name);
  const kinds = moved === undefined ? [] : gateKinds(moved);
  if (moved !== undefined && kinds.length > 0) {
    return kinds.map((kind) => ({ kind, about: 'gate', gate, transition: moved }));
  }
  const now = stateAt(gate.timeline, to);
  if (now === undefined || now.presence === 'gone') return [];
  const transition = moved ?? { was: stateAt(gate.timeline, from), now, steps: [] };
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
