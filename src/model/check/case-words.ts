import type { GateState } from '../gate/history.ts';
import { removalWords, settingWords, stateWords } from '../gate/words.ts';
import { stageLabel } from '../stage.ts';
import type { Reason, Upgrade } from './finding.ts';
import type { Doubt, Presence } from './presence.ts';
import type { GateSetting } from './setting.ts';

type Absent = Presence & { kind: 'removed' | 'not-yet' };

/** Why a release that knows better does not know a gate, and what that means for its setting. */
export function absentWords(presence: Absent, value: boolean | undefined): string {
  if (presence.kind === 'not-yet') {
    const since = `It came only with v${presence.since}`;
    return presence.basis === 'docs' ? `${since}, as documented.` : `${since}.`;
  }
  const { removal, last } = presence;
  const source = removal.source === 'docs' ? ', as documented' : '';
  const gone = `Removed ${removalWords(removal)}${source}`;
  if (last === undefined) return `${gone}.`;
  const before = `${gone}; at last ${stateWords(last)}.`;
  return last.default === value
    ? `${before} The setting says the same.`
    : `${before} The setting says otherwise: behaviour may change without it.`;
}

/** Why it is not known whether a release has a gate. */
export function doubtWords(doubt: Doubt, release: string): string {
  switch (doubt.kind) {
    case 'removal':
      return `Not known whether v${release} still has it: removed ${removalWords(doubt.removal)}.`;
    case 'gone':
      return 'It was removed; no source says by which release.';
    case 'disputed':
      return `The documentation has it, the gate list of v${doubt.list} on record has not.`;
    case 'renamed':
      return `It also goes by ${doubt.other}; which of the two names v${release} knows is not on record.`;
    case 'unrecorded':
      return `Not known whether v${release} has it: nothing on record reaches that far.`;
  }
}

/** That a list and a later one tell different things of a release. */
export function otherwiseWords(later: GateState, own: GateState, release: string): string {
  return `The gate list of v${release} says ${stateWords(own)}; a later one says of v${release} ${stateWords(later)}.`;
}

/** What a setting other than the default does, and what it did before. */
export function overrideWords(
  reason: Reason & { kind: 'overrides-default' },
  setting: GateSetting,
  { from, to }: Upgrade,
): string {
  const { state, basis, before, contrary } = reason;
  const value = setting.value ? 'on' : 'off';
  const documented = basis === 'docs' ? ', as documented' : '';
  const now = `${stateWords(state)} by default in v${to}${documented}`;
  if (contrary !== undefined) {
    return `${now}; line ${contrary.line} sets the contrary, and this setting may be what overrides it.`;
  }
  const kept = `${now}; this turns it ${value}.`;
  const ends = state.stage === 'alpha' || state.stage === 'beta' ? '' : endWords(state);
  return `${kept}${from === undefined ? '' : beforeWords(before, from, setting)}${ends}`;
}

function endWords({ stage }: GateState): string {
  return ` ${stageLabel(stage)} gates are removed in a later release.`;
}

function beforeWords(before: Presence | undefined, from: string, { value }: GateSetting): string {
  switch (before?.kind) {
    case undefined:
      return '';
    case 'unknown':
      return ` How it was in v${from} is not known.`;
    case 'removed':
    case 'not-yet':
      return ` v${from} does not know the gate.`;
    case 'present':
      return before.state.default === value
        ? ` In v${from} it was ${settingWords(before.state)} by default, so that the setting did nothing there.`
        : ` So it did in v${from} (${stateWords(before.state)} by default).`;
  }
}
