import { type GateInRelease, shownState } from '../gate/in-release.ts';
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
    case 'api':
      return [item.removed[0].removedIn];
  }
}

function decisiveReleases(kind: ItemKind, { was, steps }: Transition<GateInRelease>): string[] {
  const aspect = aspectOf(kind);
  return steps
    .filter(({ state }, index) => {
      const before = index === 0 ? was : steps[index - 1]?.state;
      return before === undefined || aspect(before) !== aspect(state);
    })
    .map(({ release }) => release);
}

/** What of a gate an item of this kind is about. */
function aspectOf(kind: ItemKind): (answer: GateInRelease) => unknown {
  switch (kind) {
    case 'gate-gone':
    case 'gate-maybe':
    case 'gate-uncertain':
      return (answer) => answer.kind;
    case 'gate-locked':
    case 'gate-unlocked':
      return (answer) => shownState(answer)?.locked;
    case 'turned-on':
    case 'turned-off':
    case 'default-unclear':
    case 'new-on':
    case 'gate-new':
    case 'always-on':
      return defaultOf;
    default:
      return (answer) => shownState(answer)?.stage;
  }
}

function defaultOf(answer: GateInRelease): string {
  const state = shownState(answer);
  return state === undefined ? 'none' : String(state.default);
}
