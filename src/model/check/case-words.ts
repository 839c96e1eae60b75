import type { OtherStatement } from '../gate/decide.ts';
import type { ComingGate, GateInRelease, KnownState, RemovedGate } from '../gate/in-release.ts';
import { removalWords, settingWords, stateWords } from '../gate/words.ts';
import { stageLabel } from '../stage.ts';
import type { Reason, Upgrade } from './finding.ts';
import type { GateSetting } from './setting.ts';

/** Why a release that knows better does not know a gate, and what that means for its setting. */
export function absentWords(answer: ComingGate | RemovedGate, value: boolean | undefined): string {
  if (answer.kind === 'not-yet') {
    const since =
      answer.first === undefined ? 'It came later' : `It came only with v${answer.first}`;
    return answer.source === 'docs' ? `${since}, as documented.` : `${since}.`;
  }
  const { removal, last } = answer;
  const source = removal.source === 'docs' ? ', as documented' : '';
  const gone = `Removed ${removalWords(removal)}${source}`;
  if (last === undefined) return `${gone}.`;
  const before = `${gone}; at last ${stateWords(last)}.`;
  if (last.default === undefined) return before;
  return last.default === value
    ? `${before} The setting says the same.`
    : `${before} The setting says otherwise: behaviour may change without it.`;
}

/** That the newest list tells something else of a release than what decides. */
export function otherwiseWords({ list, ...state }: OtherStatement, release: string): string {
  return `A later list, that of v${list}, says of v${release} ${stateWords(state)}.`;
}

/** What a setting other than the default does, and what it did before. */
export function overrideWords(
  reason: Reason & { kind: 'overrides-default' },
  setting: GateSetting,
  { from, to }: Upgrade,
): string {
  const { state, before, contrary } = reason;
  const value = setting.value ? 'on' : 'off';
  const documented = state.source === 'docs' ? ', as documented' : '';
  const now = `${stateWords(state)} by default in v${to}${documented}`;
  if (contrary !== undefined) {
    return `${now}; line ${contrary.line} sets the contrary, and this setting may be what overrides it.`;
  }
  const kept = `${now}; this turns it ${value}.`;
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
      return ` How it was in v${from} is not known.`;
    case 'removed':
    case 'not-yet':
      return ` v${from} does not know the gate.`;
    case 'present':
      return before.default === value
        ? ` In v${from} it was ${settingWords(before)} by default, so that the setting did nothing there.`
        : ` So it did in v${from} (${stateWords(before)} by default).`;
  }
}
