import type { GatePoint } from './data.ts';
import type { UpgradeItem } from './items.ts';
import type { ItemKind } from './kinds.ts';
import type { Transition } from './timeline.ts';

/** The releases in which what the item speaks of happened, oldest first. */
export function itemReleases(item: UpgradeItem): string[] {
  switch (item.about) {
    case 'gate':
      return decisiveReleases(item.kind, item.transition);
    case 'enhancement':
      return item.transition.steps.map(({ release }) => release);
    case 'note':
      return [item.note.release];
  }
}

function decisiveReleases(kind: ItemKind, { was, steps }: Transition<GatePoint>): string[] {
  const aspect = aspectOf(kind);
  return steps
    .filter(({ state }, index) => {
      const before = index === 0 ? was : steps[index - 1]?.state;
      return before === undefined || aspect(before) !== aspect(state);
    })
    .map(({ release }) => release);
}

/** What of a gate an item of this kind is about. */
function aspectOf(kind: ItemKind): (point: GatePoint) => unknown {
  switch (kind) {
    case 'gate-gone':
    case 'gate-maybe':
      return ({ presence }) => presence;
    case 'gate-locked':
    case 'gate-unlocked':
      return ({ locked }) => locked;
    case 'redundant':
      return ({ default: isOn, locked }) => `${isOn} ${locked}`;
    case 'turned-on':
    case 'turned-off':
    case 'default-unclear':
    case 'new-on':
    case 'gate-new':
    case 'always-on':
      return ({ default: isOn }) => isOn;
    default:
      return ({ stage }) => stage;
  }
}
