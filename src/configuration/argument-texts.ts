import type { Owner, Whole } from '../model/check/setting.ts';
import { isGatesKey } from './argument-keys.ts';
import { readAssignment } from './assignments.ts';
import { chartValueOf, readChartValue } from './chart-values.ts';
import {
  type Command,
  MOST_WORDS_BEFORE,
  namesOf,
  ownerOf,
  sourceOf,
  unquoted,
  valueOfFlag,
  withoutPunctuation,
  wordsBefore,
} from './command.ts';
import { pairsPutIn, parseEditScript } from './edit-script.ts';
import { IN_EXPRESSION } from './joined-list.ts';
import { ownerNamed, ownerOfPath, programName } from './owner-of-name.ts';
import { otherProgramOf } from './programs.ts';
import { aroundQuoted } from './sentence.ts';
import type { SettingSource } from './setting-source.ts';
import { View } from './view.ts';
import type { Word } from './words.ts';

/** A script for a shell: "sh -c '…'". */
export function readScript({ words, around, reading }: Command, index: number): boolean {
  const before = words[index - 1]?.view.text ?? '';
  const isScript =
    /^-[a-z]*c$/.test(before) &&
    wordsBefore(words, index).some(({ view }) => /(?:^|\/)(?:ba|da|z|k|a)?sh$/.test(view.text));
  if (!isScript) return false;
  reading.readShell((words[index] as Word).view, around);
  return true;
}

/** A path that needs no flag to be one: "settings.kubernetes.feature-gates.A=true", also behind "--override=". */
const PATH = /^(?:--[\w-]+=)?(?=(?:[\w-]+\.){1,20}feature[-_]?[gG]ates\.[A-Z]\w*=)/;

/** A value for a chart: "--set kubelet.featureGates.A=true". */
export function readChart({ words, around, reading }: Command, index: number): boolean {
  const value = valueOfFlag(words, index, /^--set(?:-string|-json|-literal)?$/);
  if (value !== undefined) return readChartValue(chartValueOf(value), around, words, reading);
  const word = words[index] as Word;
  const flag = PATH.exec(word.view.text)?.[0];
  if (flag === undefined) return false;
  const alone = { kind: 'none', reason: 'it is an argument of a command' } as const;
  const whole = flag === '' ? alone : word.whole;
  const given = chartValueOf({ view: word.view.part(flag.length), whole });
  return readChartValue(given, around, words, reading);
}

/** OpenStack's "--labels kubelet_options='--feature-gates=…',kube_tag=…": variables between commas. */
export function readLabels({ words, around, reading }: Command, index: number): boolean {
  const view = valueOfFlag(words, index, /^--labels$/)?.view;
  if (view === undefined) return false;
  const whole = { kind: 'none', reason: 'it is one of several labels' } as const;
  let start = 0;
  for (const part of view.text.split(/,(?=[a-z]\w*=)/)) {
    const all = view.part(start, start + part.length);
    const name = /^[a-z]\w*(?==)/.exec(part)?.[0];
    start += part.length + 1;
    if (name === undefined) continue;
    const value = unquoted(all.part(name.length + 1));
    readAssignment({ name, value, all, whole }, around, reading);
  }
  return true;
}

/** What a shell sets where nothing is: "${NAME:=". */
const EXPANSION = /^\$\{([A-Za-z_]\w*):?=(?=[\s\S]*\}$)/;

/** A variable: "KUBE_FEATURE_A=true", "KUBELET_EXTRA_ARGS=--feature-gates=…", "${FEATURE_GATES:=A=true}". */
export function readVariable({ words, around, reading }: Command, index: number): boolean {
  const word = words[index] as Word;
  const expansion = EXPANSION.exec(word.view.text);
  if (expansion !== null) {
    const [start, name = ''] = expansion;
    const value = unquoted(word.view.part(start.length, word.view.text.length - 1));
    readAssignment({ name, value, all: word.view, whole: IN_EXPRESSION }, around, reading);
    return true;
  }
  const match = /^(?:--env=|-e|\$(?:env:)?|\/[\w./-]+:(?:\d+:)?)?([A-Za-z_]\w*)=/i.exec(
    word.view.text,
  );
  if (match === null) return false;
  const [prefix, name = ''] = match;
  const value = unquoted(word.view.part(prefix.length));
  const given = valueOfFlag(words, index, /^(?:-e|--env)$/)?.whole;
  const whole = given ?? wholeVariable(words, index, value);
  const all = word.view.part(prefix.length - name.length - 1);
  const hint = ownerOfNames(namesOf(words.filter(isMeant))) ?? around.hint;
  readAssignment({ name, value, all, whole }, { ...around, hint }, reading);
  return true;
}

/** What stands between a variable and its value: in Puppet's "a => ['b']" it is more. */
const BESIDE = /^["']?\s*(?:[:?]?=)?\s*["']?$/;
/** "set" and its flags are no more words. */
const MOST_DECLARING = 6;
/** What is given to a variable in words of its own: a list of gates, or whether one is on. */
const SPACED_VALUE = /^(?:[A-Z]\w*=|(?:true|false)$)/i;

/** A value in a line below, deeper than that of its variable. */
const VALUE_BELOW = /(?<=^([ \t]*)\S.{0,100})\s*\n\1[ \t]+\S/my;

/** "set -x NAME value" of fish, "$env:NAME = value" of PowerShell, "NAME := value" of make. */
export function readSpacedVariable({ words, around, reading }: Command, index: number): boolean {
  const { view } = words[index] as Word;
  const isAssigned = /^[:?]?=$/.test(words[index + 1]?.view.text ?? '');
  const value = words[index + (isAssigned ? 2 : 1)]?.view;
  const before = words.slice(0, Math.min(index, MOST_DECLARING)).map((word) => word.view.text);
  const isSet = index < MOST_DECLARING && /^set(?:env)?(?: -\w+)*$/.test(before.join(' '));
  const { text, mentions } = reading.collector;
  const name = /^(?:\$(?:env:)?)?([A-Za-z_]\w*)$/i.exec(view.text)?.[1];
  const isOption = index === 0 && words.length === 2 && isGatesKey(view.text);
  if (name === undefined) return false;
  VALUE_BELOW.lastIndex = words[1]?.view.span.end ?? 0;
  const isEmpty = isAssigned && index === 0 && words.length === 2 && !VALUE_BELOW.test(text);
  if (isEmpty) mentions.markRead(view.span);
  if (value === undefined) return false;
  if (!(isAssigned || isSet || isOption)) return false;
  const isBeside = BESIDE.test(text.slice(view.span.end, value.span.start));
  if (!isBeside || !SPACED_VALUE.test(value.text)) return false;
  mentions.markRead(view.span);
  const at = view.span.end - name.length;
  const all = View.plain(text.slice(at, value.span.end), at);
  const whole: Whole = value.text.includes('=')
    ? { kind: 'span', span: value.span }
    : { kind: 'none', reason: 'the variable has to have a value' };
  readAssignment({ name, value, all, whole }, around, reading);
  return true;
}

const PROMPT = /^[$#%>]$/;
const DECLARES = /^(?:export|declare|typeset|local|readonly|set|setx|ENV|ARG)$/;

/** What is declared to a shell or a build keeps its name, with an empty value. */
function wholeVariable(words: readonly Word[], index: number, value: View): Whole {
  const word = words[index] as Word;
  const first = words.find(({ view }) => !PROMPT.test(view.text));
  return DECLARES.test(first?.view.text ?? '') ? { kind: 'span', span: value.span } : word.whole;
}

/** JSON or YAML as an argument: a patch, values of a chart. */
export function readDocument({ words, around, reading }: Command, index: number): boolean {
  const { view } = words[index] as Word;
  const start = /^(?:--?[\w-]+=)?(?=\s*(?:[[{]|\w+:\s))/.exec(view.text)?.[0];
  if (start === undefined) return false;
  const rest = view.part(start.length);
  if (!/^\s*[[{]/.test(rest.text) && !rest.text.includes('\n')) return false;
  const hint = ownerOfNames(namesOf(words)) ?? around.hint;
  reading.readText(rest, { ...around, hint, depth: around.depth + 1 });
  return true;
}

/** Whether a word is the program of a command, or its script, image, or object, and not the value of a flag. */
function isMeant({ view: { text } }: Word, index: number, words: readonly Word[]): boolean {
  return index === 0 || (/\//.test(text) && !/^-[^=]*$/.test(words[index - 1]?.view.text ?? ''));
}

/** Whose object or chart a command is about, by the names in it. */
function ownerOfNames(names: readonly string[]): Owner | undefined {
  const owners = [...names, ...names.map(programName)].map(ownerNamed);
  return [...owners, ...names.map(otherProgramOf)].find(Boolean);
}

const SOMEWHERE = /--(?:kube-)?feature-gates(?:=|[ \t]+)(?:\\?["'])?([\w:=,.]+)/g;

/** Programs that change a text by an expression. */
const EDITORS = /^(?:sed|awk|perl|yq|jq|augtool|crudini)$/;
const LINE_EDITORS = /^(?:sed|awk|perl)$/;
/** A flag somewhere in a word: of a sed script, of a sentence, of a command that was quoted whole. */
export function readLoose(command: Command, index: number): boolean {
  const { words, around, reading } = command;
  const { view } = words[index] as Word;
  const isEdit = wordsBefore(words, index).some((word) => EDITORS.test(word.view.text));
  if (/\s/.test(view.text) && !isEdit) {
    const quoted = aroundQuoted(reading.collector.text, view, around);
    // Flags alone are those of what the command names: `nssm set kubelet AppParameters "--v=2 …"`.
    const owner = view.text.startsWith('-') ? ownerOf(words, quoted, index) : undefined;
    const isTold = owner !== undefined && owner.kind !== 'unclear';
    reading.readShell(view, isTold ? { ...quoted, hint: owner } : quoted);
    return true;
  }
  const { patterns, rest } = isEdit
    ? parseEditScript(view.text)
    : { patterns: [], rest: view.text };
  for (const { start, end } of patterns) {
    reading.collector.mentions.markRead(view.part(start, end).span);
  }
  const whole = { kind: 'none', reason: 'the flag stands inside of an expression' } as const;
  for (const match of rest.matchAll(SOMEWHERE)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const list = withoutPunctuation(view.part(start, match.index + match[0].length));
    reading.collector.mentions.markRead(view.part(match.index, match.index + match[0].length).span);
    reading.collector.addList(list, whole, sourceOfEdited(command, index));
  }
  const isOfLines = wordsBefore(words, index).some((word) => LINE_EDITORS.test(word.view.text));
  if (!isOfLines || reading.collector.watched !== undefined) return true;
  for (const pair of pairsPutIn(rest.replace(SOMEWHERE, (flag) => ' '.repeat(flag.length)))) {
    reading.collector.mentions.markRead(view.span);
    reading.collector.addPair(view, pair, whole, sourceOfEdited(command, index));
  }
  return true;
}

/** Whoever reads the file that a command changes. */
function sourceOfEdited(command: Command, index: number): SettingSource {
  const files = command.words
    .slice(index + 1, index + 1 + MOST_WORDS_BEFORE)
    .map((word) => ownerOfPath(word.view.text));
  return sourceOf(command, index, files.find(Boolean));
}
