import type { PresentGate } from '../gate/in-release.ts';
import { doubtWords, stateWords } from '../gate/words.ts';
import { stageLabel } from '../stage.ts';
import { absentWords, otherwiseWords, overrideWords } from './case-words.ts';
import { type Finding, type Report, VERDICTS, type Verdict } from './finding.ts';

const LABELS: Record<Verdict, string> = {
  'wont-start': 'Won’t start',
  misspelt: 'Misspelt',
  unknown: 'Not known',
  changes: 'Will change behaviour',
  'wrong-component': 'Wrong component',
  redundant: 'Redundant',
  overridden: 'Overridden',
  'not-judged': 'Not judged',
  fine: 'Fine',
};

/** A verdict for readers: "Won’t start". */
export function verdictLabel(verdict: Verdict): string {
  return LABELS[verdict];
}

/** A setting as it is written in a flag: "A=true". */
export function settingText({ setting }: Finding): string {
  return setting.written === '' ? setting.name : `${setting.name}=${setting.written}`;
}

/** Why a finding has its verdict, in one or two sentences. */
export function reasonWords(finding: Finding, report: Report): string {
  const { reason } = finding;
  const otherwise = 'state' in reason ? reason.state.otherwise : undefined;
  const words = plainReasonWords(finding, report);
  return otherwise === undefined
    ? words
    : `${words} ${otherwiseWords(otherwise, report.upgrade.to)}`;
}

function plainReasonWords(finding: Finding, { upgrade, to }: Report): string {
  const { setting, reason } = finding;
  const release = `v${upgrade.to}`;
  switch (reason.kind) {
    case 'not-boolean':
      return notBooleanWords(finding);
    case 'no-such-gate':
      return `${lacking(reason.lists, upgrade.to)}${lateWords(to.isListEarly)}`;
    case 'misspelt': {
      const { name, isCaseOnly } = reason.suggestion;
      const meant = isCaseOnly ? `The gate is spelt ${name}.` : `Is ${name} meant?`;
      const known =
        reason.lists.length > 0
          ? lacking(reason.lists, upgrade.to)
          : 'No gate on record has this name.';
      return `${known} ${meant}`;
    }
    case 'renamed':
      return `The gate is called ${reason.to} now.`;
    case 'nobody-knows':
      return `No gate on record has this name, but the gate list of ${release} is not on record.`;
    case 'perhaps-not-kubernetes':
      return 'No gate of Kubernetes on record has this name. If a component of Kubernetes reads it, that does not start; another program may have gates of its own.';
    case 'absent':
      return absentWords(reason.answer, setting.value);
    case 'locked':
      return `${stateWords(reason.state)} in ${release}${byDocs(reason.state)}: it cannot be set otherwise. Without the setting it is ${onOff(reason.state.default)}.`;
    case 'doubt':
      return doubtWords(reason.doubt, upgrade.to);
    case 'either-name':
      return `It also goes by ${reason.other}; which of the two names ${release} knows is not recorded.`;
    case 'default-unknown':
      return `${stageLabel(reason.state.stage)} in ${release}, but no source says what its default is.`;
    case 'lock-unknown':
      return `${stateWords(reason.state)} in ${release}${byDocs(reason.state)}: no source says whether it can be set otherwise.`;
    case 'default':
      return `${stateWords(reason.state)} in ${release} without this${byDocs(reason.state)}.`;
    case 'overridden':
      return `Line ${reason.by.line} sets it again, and the later setting holds.`;
    case 'overrides-default':
      return overrideWords(reason, setting, upgrade);
    case 'wrong-component':
      return elsewhereWords(finding);
    case 'many':
      return manyWords(finding, upgrade.to);
    case 'other-program':
      return `The gates of ${reason.program} are its own, not those on record here.`;
  }
}

/** How many settings have which verdict, the gravest first: "2 settings: 1 Won’t start, 1 Fine". */
export function summaryWords({ findings, unread }: Report): string {
  if (findings.length === 0) {
    return unread.length === 0
      ? 'No feature gate setting was found.'
      : 'No feature gate setting was found in what could be read.';
  }
  const counts = VERDICTS.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdictLabel(verdict)}`];
  });
  const noun = findings.length === 1 ? 'setting' : 'settings';
  const rest = unread.length === 0 ? '' : ` Not everything was read.`;
  return `${findings.length} ${noun}: ${counts.join(', ')}.${rest}`;
}

/** How far the judgement of a release can be trusted, in a sentence. */
export function basisWords({ to }: Report): string {
  const { version, listOf, isListEarly, isOut } = to;
  if (listOf === undefined) {
    return `The gate list of v${version} is not on record: what is said of it follows from other releases’ lists and from the documentation.`;
  }
  if (!isOut) return `v${version} is not released: judged by its gate list as of ${listOf}.`;
  return isListEarly
    ? `Judged by the gate list of v${version} as of ${listOf}, before the release: it may lack what came late.`
    : `Judged by the gate list of v${version} as of ${listOf}.`;
}

function lacking(lists: readonly string[], release: string): string {
  return lists.length === 1
    ? `The gate list of v${release} on record has no such gate.`
    : `The gate lists of v${lists.join(' and v')} have no such gate; that of v${release} is not on record.`;
}

function lateWords(isEarly: boolean): string {
  return isEarly ? ' The list is older than the release and may lack late entries.' : '';
}

function byDocs({ source }: PresentGate): string {
  return source === 'docs' ? ', as documented' : '';
}

function onOff(isOn: boolean | undefined): string {
  return isOn ? 'on' : 'off';
}

function notBooleanWords({ setting }: Finding): string {
  if (setting.written === '') return 'It has no value, expected true or false.';
  return setting.form === 'map'
    ? `${setting.written} is no boolean, expected true or false without quotes.`
    : `“${setting.written}” is no boolean, expected true or false.`;
}

function elsewhereWords({ setting, reason }: Finding): string {
  if (reason.kind !== 'wrong-component') return '';
  const declared = reason.gate.components.map(({ name, by }) => `${name} (${by.join(', ')})`);
  const component = setting.owner.kind === 'kubernetes' ? setting.owner.component : undefined;
  return `Enhancements declare it for ${declared.join(', ')}, not for ${component}. A declaration in a KEP is not a record of what the code reads.`;
}

function manyWords({ setting, reason }: Finding, release: string): string {
  if (reason.kind !== 'many') return '';
  const { flips, flipsBefore, stage } = reason;
  const turns = `${setting.value ? 'on' : 'off'} ${flips.length} ${stageLabel(stage)} ${flips.length === 1 ? 'gate' : 'gates'}`;
  const now =
    flips.length === 0 ? `It changes no gate in v${release}` : `It turns ${turns} in v${release}`;
  if (flipsBefore === undefined) return `${now}; which ones changes with each release.`;
  const come = flips.filter((name) => !flipsBefore.includes(name)).length;
  const gone = flipsBefore.filter((name) => !flips.includes(name)).length;
  if (come + gone === 0) return `${now}, the same as before.`;
  return `${now}: ${come} that it did not before, and ${gone} no longer.`;
}
