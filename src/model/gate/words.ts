import { stageLabel } from '../stage.ts';
import type { DisputedPresence, Doubt } from './decision.ts';
import type { PatchState } from './documented.ts';
import type { GateState } from './history.ts';
import type { GateInRelease, KnownState } from './in-release.ts';
import { isExactRemoval, type Removal } from './removal.ts';

/** What a gate is set to when nobody sets it: "true", "true (locked)", "false, lock unknown". */
export function settingWords({
  default: isOn,
  locked,
}: Pick<GateState, 'default' | 'locked'>): string {
  if (isOn === undefined) {
    if (locked === undefined) return 'default and lock unknown';
    return locked ? 'locked, default unknown' : 'default unknown';
  }
  if (locked === undefined) return `${isOn}, lock unknown`;
  return locked ? `${isOn} (locked)` : String(isOn);
}

/** A gate's state in words: "Beta, true". */
export function stateWords(state: GateState): string {
  return `${stageLabel(state.stage)}, ${settingWords(state)}`;
}

/**
 * From when on a gate is set as it is, where that is not the beginning of its stage: "true since v1.30".
 */
export function changedDefaultWords({
  since,
  stageSince,
  ...state
}: KnownState): string | undefined {
  return since === stageSince ? undefined : `${settingWords(state)} since v${since}`;
}

/** What some patches of a release do: "v1.31.0 only: Beta, true". */
export function patchWords({ from, to, ...state }: PatchState): string {
  const isFromFirst = from.endsWith('.0');
  const patches =
    to === undefined
      ? `from v${from}`
      : to === from
        ? `v${from} only`
        : isFromFirst
          ? `up to v${to}`
          : `v${from} to v${to}`;
  return `${patches}: ${stateWords(state)}`;
}

/** When a gate was removed: "in v1.36" where that is known, else such as "after v1.33, by v1.36". */
export function removalWords(removal: Removal): string {
  const { after, by } = removal;
  if (isExactRemoval(removal)) return `in v${by}`;
  const bounds = [
    ...(after === undefined ? [] : [`after v${after}`]),
    ...(by === undefined ? [] : [`by v${by}`]),
  ];
  return bounds.length === 2 ? bounds.join(', ') : ['in an unknown release', ...bounds].join(' ');
}

/** An answer in a few words: "Beta, true", "not yet", "removed in v1.36", "unknown". */
export function answerWords(answer: GateInRelease): string {
  switch (answer.kind) {
    case 'present':
      return stateWords(answer);
    case 'not-yet':
      return 'not yet';
    case 'removed':
      return `removed ${removalWords(answer.removal)}`;
    case 'unknown':
      return 'unknown';
  }
}

/** Why it is not known whether a release has a gate, in a sentence. */
export function doubtWords(doubt: Doubt, release: string): string {
  switch (doubt.kind) {
    case 'removal':
      return `It is unknown whether v${release} still has it: removed ${removalWords(doubt.removal)}.`;
    case 'disputed': {
      const source = doubt.by === 'docs' ? 'The docs list this gate' : 'Later code lists this gate';
      return `${source}, but the v${doubt.list} code does not.`;
    }
    case 'stage-unknown':
      return doubt.emulated === undefined
        ? `The v${doubt.list} code has this gate, but its stage is unknown.`
        : `The v${doubt.list} code does not say in a known form what this gate is in v${doubt.emulated}.`;
    case 'unrecorded':
      return `It is unknown whether v${release} has it: no source covers that version.`;
  }
}

/** What may be of a gate that the code of a release lacks. */
export const OTHER_PATCHES = 'Other patch releases might have it.';

/** That patches of a release which were not read may have a gate, though its code does not. */
export function doubtedWords(doubt: DisputedPresence): string {
  return `${doubtWords(doubt, doubt.list)} ${OTHER_PATCHES}`;
}
