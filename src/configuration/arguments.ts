import type { Owner, Whole } from '../model/check/setting.ts';
import { isWordList } from './argument-keys.ts';
import { type Around, under } from './around.ts';
import { readAssignment } from './assignments.ts';
import { readChartValue } from './chart-values.ts';
import type { Source } from './collector.ts';
import { componentOf } from './component-name.ts';
import { ownerAround, ownerOfCommand, ownerOfPath } from './owner.ts';
import type { Reading } from './reading.ts';
import type { View } from './view.ts';
import { bothWords, splitWords, type Word, wordAt } from './words.ts';

/** One command with its arguments, and where findings in it go. */
interface Command {
  readonly words: readonly Word[];
  readonly around: Around;
  readonly reading: Reading;
  /** One go of reading for each component that the command hands arguments to. */
  readonly scopes: Map<string, number>;
}

/** Reads a word, perhaps with the one after it. Returns false where it is of another form. */
type WordReader = (command: Command, index: number) => boolean;

/** In the order in which they are asked. */
const READERS: readonly WordReader[] = [
  readPassedOn,
  readFlag,
  readExtraFlag,
  readGates,
  readEmulation,
  readExtraConfig,
  readScript,
  readChart,
  readVariable,
  readDocument,
  readLoose,
];

/** A program stands no more words than these before its flags, or at the start of its line. */
const NEAR = 64;

function wordsBefore(words: readonly Word[], index: number): readonly Word[] {
  if (index <= NEAR) return words.slice(0, index);
  return [...words.slice(0, 8), ...words.slice(index - NEAR, index)];
}

/** Reads the arguments of one command: its own flags, and those that it hands on to components. */
export function readArguments(
  words: readonly Word[],
  around: Around,
  reading: Reading,
  scopes = new Map<string, number>(),
): void {
  const command = { words, around, reading, scopes };
  const { mentions } = reading.collector;
  words.forEach((word, index) => {
    const isConcerned =
      mentions.isIn(word.view.span) || word.view.text.includes('emulated-version');
    if (isConcerned) READERS.some((read) => read(command, index));
  });
}

/** A flag that is looked for; without its dashes only where nothing but arguments stands. */
function readFlag(command: Command, index: number): boolean {
  const { words, around, reading } = command;
  const { collector } = reading;
  const word = words[index] as Word;
  const [, dashes, name = '', rest] = /^(-{0,2})([a-z0-9][\w.-]*?)(=|$)/.exec(word.view.text) ?? [];
  if (!collector.watched?.flags.has(name)) return false;
  const isBare = dashes !== '--';
  const isArgument = around.container !== undefined || isWordList(around.keys.at(-1) ?? '');
  if (isBare && (rest === '' || !isArgument)) return false;
  const owner = ownerOf(words, around, index);
  const next = words[index + 1];
  // Components take no arguments besides flags: what follows is the value.
  const isApart = rest === '' && next !== undefined && !/^[-$]/.test(next.view.text);
  const hasValue = isApart && owner.kind === 'kubernetes' && owner.component !== undefined;
  const whole = hasValue ? bothWords(word, next) : word.whole;
  const at = { start: 0, end: word.view.text.length };
  collector.addFlag({ kind: 'flag', name: `--${name}`, owner }, word.view, at, whole);
  return true;
}

/** minikube hands on "apiserver.cloud-provider=x". */
function readExtraFlag({ words, around, reading }: Command, index: number): boolean {
  const { collector } = reading;
  const word = words[index] as Word;
  const match = /^(?:--extra-config=)?(\w[\w-]*)\.([a-z][\w-]*)=/.exec(word.view.text);
  if (match === null || !collector.watched?.flags.has(match[2] ?? '')) return false;
  const before = words[index - 1];
  const isOwn = word.view.text.startsWith('--') || before?.view.text !== '--extra-config';
  const whole = isOwn ? word.whole : bothWords(before, word);
  const inside = { ...under(around, 'kubernetes', match[1] ?? ''), container: undefined };
  const at = { start: 0, end: word.view.text.length };
  const flag = { kind: 'flag', name: `--${match[2]}`, owner: ownerAround(inside) } as const;
  collector.addFlag(flag, word.view, at, whole);
  return true;
}

const GATES = /^(?:-{0,2})(?:kube-)?feature-gates=/;
const GATES_ALONE = /^(?:-{0,2})(?:kube-)?feature-gates$/;

function readGates({ words, around, reading, scopes }: Command, index: number): boolean {
  const word = words[index] as Word;
  const { collector } = reading;
  const source = sourceOf({ words, around, reading, scopes }, index);
  const flag = GATES.exec(word.view.text)?.[0];
  if (flag !== undefined) {
    collector.mentions.markRead(word.view.span);
    collector.addList(unquoted(word.view.part(flag.length)), word.whole, source);
    return true;
  }
  const next = words[index + 1];
  if (!GATES_ALONE.test(word.view.text) || next === undefined) return false;
  if (!/^[^-].*=|^[^-]?.*[${]/s.test(next.view.text)) return false;
  collector.mentions.markRead(word.view.span);
  const isSubject = !word.view.text.startsWith('-');
  const whole: Whole = isSubject
    ? { kind: 'none', reason: 'the command does nothing else' }
    : bothWords(word, next);
  collector.addList(unquoted(next.view), whole, source);
  return true;
}

const EMULATION = /^(?:--)?emulated-version(?:=|$)/;

function readEmulation(command: Command, index: number): boolean {
  const { words, reading } = command;
  const [, value = words[index + 1]?.view.text ?? ''] =
    /^(?:--)?emulated-version=(.*)/.exec(words[index]?.view.text ?? '') ?? [];
  if (!EMULATION.test(words[index]?.view.text ?? '')) return false;
  reading.collector.addEmulation(value, sourceOf(command, index));
  return true;
}

/** minikube hands on "apiserver.feature-gates=A=true". */
function readExtraConfig(command: Command, index: number): boolean {
  const { words, around, reading } = command;
  const word = words[index] as Word;
  const match = /^(?:--extra-config=)?(\w[\w-]*)\.feature-gates=/.exec(word.view.text);
  if (match === null) return false;
  const isOwn = word.view.text.startsWith('--');
  const before = words[index - 1];
  const whole =
    isOwn || before?.view.text !== '--extra-config' ? word.whole : bothWords(before, word);
  const { collector } = reading;
  collector.mentions.markRead(word.view.span);
  const owner = ownerAround({
    ...under(around, 'kubernetes', match[1] ?? ''),
    container: undefined,
  });
  const source = collector.source(owner, around.space);
  collector.addList(unquoted(word.view.part(match[0].length)), whole, source);
  return true;
}

/** A script for a shell: "sh -c '…'". */
function readScript({ words, around, reading }: Command, index: number): boolean {
  const before = words[index - 1]?.view.text ?? '';
  const isScript =
    /^-[a-z]*c$/.test(before) &&
    wordsBefore(words, index).some(({ view }) => /(?:^|\/)(?:ba|da|z|k|a)?sh$/.test(view.text));
  if (!isScript) return false;
  reading.readShell((words[index] as Word).view, around);
  return true;
}

/** A value for a chart: "--set kubelet.featureGates.A=true". */
function readChart({ words, around, reading }: Command, index: number): boolean {
  const word = words[index] as Word;
  const before = words[index - 1];
  const own = /^--set(?:-string|-json|-literal)?=/.exec(word.view.text)?.[0];
  if (own !== undefined) {
    const value = { view: word.view.part(own.length), whole: word.whole };
    return readChartValue(value, around, namesOf(words), reading);
  }
  if (before === undefined || !/^--set(?:-string|-json|-literal)?$/.test(before.view.text))
    return false;
  const value = { view: word.view, whole: bothWords(before, word) };
  return readChartValue(value, around, namesOf(words), reading);
}

function namesOf(words: readonly Word[]): string[] {
  return words
    .slice(0, NEAR)
    .map(({ view }) => view.text)
    .filter((text) => /^[\w./-]+$/.test(text));
}

/** A variable: "KUBE_FEATURE_A=true", "KUBELET_EXTRA_ARGS=--feature-gates=…". */
function readVariable({ words, around, reading }: Command, index: number): boolean {
  const word = words[index] as Word;
  const match = /^(?:--env=|-e)?([A-Za-z_]\w*)=/.exec(word.view.text);
  if (match === null) return false;
  const [prefix, name = ''] = match;
  const before = words[index - 1];
  const isApart = before !== undefined && /^(?:-e|--env)$/.test(before.view.text);
  const whole = isApart ? bothWords(before, word) : word.whole;
  const value = unquoted(word.view.part(prefix.length));
  const all = word.view.part(prefix.length - name.length - 1);
  readAssignment({ name, value, all, whole }, around, reading);
  return true;
}

/** What flags are called that take arguments for another program. */
const FOR_ARGUMENTS = /(?:^|-)(?:args?|opts|options|flags|exec)$/;

/**
 * Arguments that a command hands on: "--kubelet-arg=feature-gates=…", "--kubelet-extra-args '…'",
 * and k3d's "--k3s-arg '--kubelet-arg=…@server:*'".
 */
function readPassedOn(command: Command, index: number): boolean {
  const { words, around, reading, scopes } = command;
  const word = words[index] as Word;
  const before = words[index - 1];
  const outer = /^--?([\w-]+)$/.exec(before?.view.text ?? '')?.[1];
  const isApart = outer !== undefined && FOR_ARGUMENTS.test(outer);
  const own = isApart ? null : /^--?([\w-]+)=(?=[\s\S])/.exec(word.view.text);
  const flag = isApart ? outer : own?.[1];
  if (flag === undefined) return false;
  const named = componentOf(flag);
  if (!FOR_ARGUMENTS.test(flag) && named === undefined) return false;
  const whole = isApart && before !== undefined ? bothWords(before, word) : word.whole;
  const value = unquoted(own === null ? word.view : word.view.part(own[0].length));
  const inside = named === undefined ? around : passedTo(around, named.component);
  const inner = flag === 'k3s-arg' ? withoutFilter(value) : value;
  readArguments(innerWords(inner, whole, reading), inside, reading, scopes);
  return true;
}

function passedTo(around: Around, component: string): Around {
  return { ...around, container: { kind: 'kubernetes', component } };
}

/** k3d says behind "@" which nodes get an argument. */
function withoutFilter(view: View): View {
  const at = view.text.lastIndexOf('@');
  return at === -1 ? view : view.part(0, at);
}

/** The words of a value; if it is one alone, it goes with what hands it on. */
function innerWords(value: View, whole: Whole, { collector }: Reading): Word[] {
  const views = splitWords(value);
  if (views.length === 1) return views.map((view) => ({ view, whole }));
  return views.map((view) => wordAt(collector.text, view, view.span, value.span));
}

/** JSON or YAML as an argument: a patch, values of a chart. */
function readDocument({ words, around, reading }: Command, index: number): boolean {
  const { view } = words[index] as Word;
  const start = /^(?:--?[\w-]+=)?(?=\s*(?:[[{]|\w+:\s))/.exec(view.text)?.[0];
  if (start === undefined) return false;
  const rest = view.part(start.length);
  if (!/^\s*[[{]/.test(rest.text) && !rest.text.includes('\n')) return false;
  const names = namesOf(words).map((name) => componentOf(name)?.component);
  const component = names.find((name) => name !== undefined);
  const hint: Owner | undefined =
    component === undefined ? around.hint : { kind: 'kubernetes', component };
  reading.readText(rest, {
    ...around,
    hint: around.depth === 0 ? undefined : hint,
    depth: around.depth + 1,
  });
  return true;
}

const SOMEWHERE = /--(?:kube-)?feature-gates(?:=|[ \t]+)(?:\\?["'])?([\w:=,.]+)/g;

/** Programs that change a text by an expression. */
const EDITORS = /^(?:sed|awk|perl|grep|yq|jq|augtool|crudini)$/;

/** A flag somewhere in a word: of a sed script, of a sentence, of a command that was quoted whole. */
function readLoose(command: Command, index: number): boolean {
  const { words, around, reading } = command;
  const { view } = words[index] as Word;
  const isEdit = wordsBefore(words, index).some((word) => EDITORS.test(word.view.text));
  if (/\s/.test(view.text) && !isEdit) {
    reading.readShell(view, around);
    return true;
  }
  for (const match of view.text.matchAll(SOMEWHERE)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const list = view.part(start, match.index + match[0].length);
    reading.collector.mentions.markRead(view.part(match.index, match.index + match[0].length).span);
    const files = words
      .slice(index + 1, index + 1 + NEAR)
      .map((word) => ownerOfPath(word.view.text));
    const source = sourceOf(
      command,
      index,
      files.find((owner) => owner !== undefined),
    );
    const reason = 'the flag stands inside of an expression';
    reading.collector.addList(list, { kind: 'none', reason }, source);
  }
  return true;
}

function sourceOf(command: Command, index: number, known?: Owner): Source {
  const { words, around, reading, scopes } = command;
  const owner = known ?? ownerOf(words, around, index);
  const program = owner.kind === 'kubernetes' ? (owner.component ?? '') : owner.kind;
  const scope = scopes.get(program) ?? reading.collector.newNumber();
  scopes.set(program, scope);
  return reading.collector.source(owner, around.space, scope);
}

function ownerOf(words: readonly Word[], around: Around, index: number): Owner {
  if (around.container !== undefined) return around.container;
  const before = wordsBefore(words, index).map(({ view }) => view.text);
  return ownerOfCommand(before) ?? ownerAround(around);
}

/** A value without the quotes around all of it, which may be written with backslashes. */
function unquoted(view: View): View {
  const match = /^(\\?["'])([\s\S]*)\1$/.exec(view.text);
  if (match === null) return view;
  const quote = match[1]?.length ?? 0;
  return view.part(quote, view.text.length - quote);
}
