import { countWords } from '../count-words.ts';
import { doubtWords, patchWords, stateWords } from '../gate/words.ts';
import { stageLabel, stageName } from '../stage.ts';
import {
  absentWords,
  byDocs,
  lockedWords,
  lockUnknownWords,
  notYetEmulatedWords,
  otherwiseWords,
  overrideWords,
} from './case-words.ts';
import { dependencyWords } from './dependency-words.ts';
import { type Finding, type Reason, type Report, VERDICT_LABELS, type Verdict } from './finding.ts';
import { isColonPair } from './gate-list.ts';
import { kubeadmWords } from './kubeadm-words.ts';

/** A verdict for readers: "Won’t start". */
export function verdictLabel(verdict: Verdict): string {
  return VERDICT_LABELS[verdict];
}

/** A setting as it is written in a flag: "A=true", and by mistake "A:true". */
export function settingText({ setting: { name, written } }: Finding): string {
  return written === '' || isColonPair(written) ? `${name}${written}` : `${name}=${written}`;
}

/** Why a finding has its verdict and what to do, in a few sentences: the same wherever it is shown. */
export function reasonWords(finding: Finding, report: Report): string {
  const { reason, declaredFor } = finding;
  const otherwise = 'state' in reason ? reason.state.otherwise : undefined;
  const patches = 'state' in reason ? (reason.state.patches ?? []) : [];
  return [
    wordsOf(reason, finding, report),
    ...(patches.length === 0 ? [] : [`As documented, ${patches.map(patchWords).join('; ')}.`]),
    ...(otherwise === undefined ? [] : [otherwiseWords(otherwise, report.upgrade.to)]),
    ...(declaredFor.length === 0 ? [] : [elsewhereWords(declaredFor)]),
  ].join(' ');
}

function wordsOf(reason: Reason, finding: Finding, report: Report): string {
  const { setting, emulated } = finding;
  const { upgrade, to } = report;
  const release =
    emulated === undefined ? `v${upgrade.to}` : `v${emulated}, which v${upgrade.to} emulates`;
  switch (reason.kind) {
    case 'not-boolean':
      return notBooleanWords(finding);
    case 'no-such-gate':
      return `${lacking(reason.lists, upgrade.to)}${lateWords(to.isListEarly)} Components fail to start if an unknown feature gate is set. Remove this setting.`;
    case 'misspelled':
      return misspelledWords(reason, upgrade.to);
    case 'renamed':
      return `Renamed to ${reason.to}. Use that name.`;
    case 'nobody-knows':
      return `No known feature gate has this name, but the code of ${release} was not read.`;
    case 'absent':
      return (
        notYetEmulatedWords(reason.answer, emulated, upgrade.to) ??
        absentWords(reason.answer, setting.value, reason.successor)
      );
    case 'not-registered':
      return notRegisteredWords(reason.isSure);
    case 'locked':
      return lockedWords(reason.state, release);
    case 'doubt':
      return doubtWords(reason.doubt, upgrade.to);
    case 'either-name':
      return `Its other name is ${reason.other}; which of the two names ${release} knows is not recorded.`;
    case 'default-unknown':
      return `${stageLabel(reason.state.stage)} in ${release}, but no source says what its default is.`;
    case 'lock-unknown':
      return lockUnknownWords(reason.state, release);
    case 'unread':
      return `${stateWords(reason.state)} in v${reason.asOf}. What became of it in ${release} is unknown: that code was not read for it.`;
    case 'default':
      return `${stateWords(reason.state)} in ${release} without this setting${byDocs(reason.state)}.${finding.remedy === 'drop' ? ' You can remove it.' : ''}`;
    case 'observed-default':
      return `${stateWords(reason.state)} by default in v${reason.release}: nothing has to set it.`;
    case 'value-untold':
      return `${release} has this gate. What it is set to is unknown.`;
    case 'ignored':
      return `${IGNORED[reason.because]} client-go of ${release} ignores the variable. Remove it.`;
    case 'overridden':
      return `Line ${reason.by.line} sets it again, and the later setting holds. Remove this one.`;
    case 'overrides-default':
      return overrideWords(reason, setting, upgrade, release);
    case 'dependency':
      return dependencyWords(finding, reason, release);
    case 'many':
      return `${manyWords(reason, setting.value === true, release)}${reason.hasNeeds ? MANY_NEEDS : ''}`;
    case 'other-program':
      return `The gates of ${reason.program} are its own. Only gates of Kubernetes are checked.`;
    case 'kubeadm':
      return kubeadmWords(reason.answer, setting.value, release);
    case 'perhaps-other-program':
      return `No gate of Kubernetes has this name; it may be one of ${reason.program}. If a component of Kubernetes reads it, that does not start.`;
    case 'if-kubernetes':
      return `Who reads this is not certain. If Kubernetes reads this: ${verdictLabel(reason.verdict)}. ${wordsOf(reason.reason, finding, report)}`;
    case 'if-set':
      return `A condition on the release decides whether this is set. If it is in v${upgrade.to}: ${verdictLabel(reason.verdict)}. ${wordsOf(reason.reason, finding, report)}`;
  }
}

const MANY_NEEDS =
  ' A component does not start if an enabled gate depends on a disabled one, which each release can bring anew: check again before each upgrade.';

const IGNORED = {
  'no-gate': 'No gate of client-go has this name.',
  locked: 'The gate is locked otherwise.',
  'not-boolean': 'The value must be true or false.',
} as const;

function misspelledWords(
  { suggestion, lists }: Extract<Reason, { readonly kind: 'misspelled' }>,
  release: string,
): string {
  const { name, isCaseOnly } = suggestion;
  const known = lists.length > 0 ? lacking(lists, release) : 'No gate known has this name.';
  return isCaseOnly
    ? `${known} Names are case-sensitive: write ${name}.`
    : `${known} Did you mean ${name}?`;
}

function lacking(lists: readonly string[], release: string): string {
  return lists.length === 1
    ? `The code of v${release} has no such gate.`
    : `The code of v${lists.join(' and v')} has no such gate; that of v${release} was not read.`;
}

function lateWords(isEarly: boolean): string {
  return isEarly ? ' It was read before the release and may lack late changes.' : '';
}

function notBooleanWords({ setting: { name, written, form } }: Finding): string {
  if (written === '') return 'The value is missing: it must be true or false.';
  if (isColonPair(written))
    return `Invalid pair “${name}${written}”: write “${name}=${written.slice(1).trim()}”.`;
  return form === 'map'
    ? `Invalid value ${written}: it must be true or false, without quotes.`
    : `Invalid value “${written}”: it must be true or false.`;
}

function notRegisteredWords(isSure: boolean): string {
  return isSure
    ? 'A cloud provider’s controller manager has the gates of apiserver and controller-manager only, and this one is not among them. Components fail to start if an unknown feature gate is set. Remove this setting.'
    : 'Whether a cloud provider’s controller manager has this gate is unknown.';
}

function elsewhereWords(components: readonly string[]): string {
  return `KEPs declare the gate for ${components.join(', ')}; other components accept it too.`;
}

function manyWords(
  { flips, flipsBefore, stage }: Extract<Reason, { readonly kind: 'many' }>,
  isOn: boolean,
  release: string,
): string {
  const gates = countWords(flips.length, `${stageName(stage)} gate`);
  const now =
    flips.length === 0
      ? `It changes no gate in ${release}`
      : `It ${isOn ? 'enables' : 'disables'} ${gates} in ${release}`;
  if (flipsBefore === undefined) return `${now}; which ones changes with each release.`;
  const come = flips.filter((name) => !flipsBefore.includes(name)).length;
  const gone = flipsBefore.filter((name) => !flips.includes(name)).length;
  if (come + gone === 0) return `${now}, the same as before.`;
  if (flips.length === 0) return `${now}; before, it changed ${gone}.`;
  return `${now}: ${come} that it did not before, and ${gone} no longer.`;
}
