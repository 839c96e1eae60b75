import type { OtherStatement } from '../gate/decision.ts';
import type {
  ComingGate,
  GateInRelease,
  KnownState,
  PresentGate,
  RemovedGate,
} from '../gate/in-release.ts';
import { doubtedWords, removalWords, settingWords, stateWords } from '../gate/words.ts';
import { stageLabel } from '../stage.ts';
import { compareVersions } from '../version.ts';
import type { Reason, Upgrade } from './finding.ts';
import type { GateSetting } from './setting.ts';

const UNKNOWN_STOPS = 'Components fail to start if an unknown feature gate is set.';

/** Why a release that knows better does not know a gate, and what that means for its setting. */
export function absentWords(
  answer: ComingGate | RemovedGate,
  value: boolean | undefined,
  successor: string | undefined,
): string {
  if (answer.kind === 'not-yet') return comingWords(answer);
  const { removal, last } = answer;
  const source = removal.source === 'docs' ? ', as documented' : '';
  const gone = `Removed ${removalWords(removal)}${source}.`;
  if (successor !== undefined) {
    return `${gone} ${UNKNOWN_STOPS} Renamed to ${successor}: use that name.`;
  }
  const action = `${UNKNOWN_STOPS} Remove this setting`;
  if (last?.default === undefined) return `${gone} ${action}.`;
  const before = `Last state: ${stateWords(last)}.`;
  if (value === undefined) return `${gone} ${before} ${action}.`;
  return last.default === value
    ? `${gone} ${before} ${action}: it said the same.`
    : `${gone} ${before} ${action}: it said otherwise, so behavior may change.`;
}

function comingWords({ first, source, doubt }: ComingGate): string {
  const since = first === undefined ? 'Added in a later release' : `Added in v${first}`;
  const documented = source === 'docs' ? ', as documented' : '';
  if (doubt !== undefined) return `${since}. ${doubtedWords(doubt)} ${UNKNOWN_STOPS}`;
  return `${since}${documented}. ${UNKNOWN_STOPS} Remove this setting until then.`;
}

/** That a gate which the binary has came after the release that it emulates; nothing of any other. */
export function notYetEmulatedWords(
  answer: ComingGate | RemovedGate,
  emulated: string | undefined,
  to: string,
): string | undefined {
  const first = answer.kind === 'not-yet' ? answer.first : undefined;
  if (emulated === undefined || first === undefined || compareVersions(first, to) > 0)
    return undefined;
  return `Added in v${first}: v${to} does not start with it while it emulates v${emulated}. Remove this setting.`;
}

/** That a gate cannot be set to anything but its default. */
export function lockedWords(state: PresentGate, release: string): string {
  const value = state.default === true ? 'true' : 'false';
  const other = state.default === true ? 'false' : 'true';
  return `Locked to ${value} in ${release} (${stageLabel(state.stage)})${byDocs(state)}. Setting it to ${other} prevents the component from starting. Remove this setting: the gate is ${value} without it.`;
}

/** That no source says whether a gate can be set otherwise than its default. */
export function lockUnknownWords(state: PresentGate, release: string): string {
  const rule =
    state.stage === 'stable'
      ? ' GA gates are locked as a rule: the component probably does not start. Remove this setting, or check that release.'
      : '';
  return `${stateWords(state)} in ${release}${byDocs(state)}. No source says whether it can be set otherwise.${rule}`;
}

/** ", as documented" where the documentation alone says so. */
export function byDocs({ source }: Pick<PresentGate, 'source'>): string {
  return source === 'docs' ? ', as documented' : '';
}

/** That the newest list tells something else of a release than what decides. */
export function otherwiseWords({ list, ...state }: OtherStatement, release: string): string {
  return `A later list, that of v${list}, says of v${release} ${stateWords(state)}.`;
}

/** What a setting other than the default does, and what it did before. */
export function overrideWords(
  reason: Reason & { kind: 'overrides-default' },
  setting: GateSetting,
  { from }: Upgrade,
  release: string,
): string {
  const { state, before, contrary } = reason;
  const now = `${stateWords(state)} by default in ${release}${byDocs(state)}`;
  if (contrary !== undefined) {
    return `${now}; line ${contrary.line} sets the contrary, and this setting may be what overrides it.`;
  }
  const kept = `${now}; this sets it to ${setting.value}.`;
  const ends = state.stage === 'alpha' || state.stage === 'beta' ? '' : endWords(state);
  return `${kept}${from === undefined ? '' : beforeWords(before, from, setting)}${ends}`;
}

function endWords({ stage }: KnownState): string {
  return ` ${stageLabel(stage)} gates are removed in a later release.`;
}

function beforeWords(
  before: GateInRelease | undefined,
  from: string,
  { value }: GateSetting,
): string {
  switch (before?.kind) {
    case undefined:
      return '';
    case 'unknown':
      return ` How it was in v${from} is unknown.`;
    case 'removed':
    case 'not-yet':
      return ` v${from} does not have the gate.`;
    case 'present':
      return before.default === value
        ? ` In v${from} it was ${settingWords(before)} by default, so that the setting did nothing there.`
        : ` So it did in v${from} (${stateWords(before)} by default).`;
  }
}
