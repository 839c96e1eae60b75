import type { Owner } from '../../model/check/setting.ts';
import type { Around } from '../around.ts';
import { readAssignment, wholeOfVariable } from '../assignments.ts';
import { readClientCalls } from '../client-calls.ts';
import { IN_EXPRESSION } from '../joined-list.ts';
import { listedLines } from '../listed-lines.ts';
import { readClassObjects, readLiteralObjects } from '../literal-objects.ts';
import { ownerInTest, ownerOfCommand } from '../owner-of-command.ts';
import { ownerOfPath } from '../owner-of-name.ts';
import type { Format, Reading } from '../reading.ts';
import { aroundLine, aroundPrinted, aroundTold } from '../sentence.ts';
import type { View } from '../view.ts';
import { type Word, wordAt } from '../words.ts';
import { hintAt } from './comment-above.ts';
import { unescaped } from './cursor.ts';
import { firstLine, looksLikeYaml } from './lines-of.ts';
import { receiversIn } from './receivers.ts';
import { DEFINED, type Pipeline, parseShell, type ShellCommand } from './shell-commands.ts';
import type { ShellWord } from './shell-words.ts';

const HERE = /<<[-~]?[ \t]*(?:\\?\w|['"]\w)/;

/** A script that says so in its first line, or that puts lines of its own into commands. */
export const SCRIPT: Format = {
  isWhole: true,
  isPlain: true,
  recognizes: (text) =>
    /^#!/.test(text) ||
    (HERE.test(text) && !looksLikeYaml(firstLine(text))) ||
    (DEFINED.test(text) && /^endef/m.test(text)),
  read: readLines,
};

/** Command lines: what any text is read as in the end. */
export const COMMANDS: Format = {
  isPlain: true,
  recognizes: () => true,
  read: readLines,
};

function readLines(view: View, around: Around, reading: Reading): boolean {
  readShell(view, around, reading);
  if (reading.collector.watched === undefined) {
    readLiteralObjects(view, reading.collector);
    readClassObjects(view, reading.collector);
    readClientCalls(view, reading.collector);
  }
  return true;
}

/** Commands that print their arguments. */
const PRINTS = /^(?:echo|printf|cat|print)$/;
/** How far back what stands before is looked for. */
const FARTHEST = 200;
/** A variable before a command; "ExecStart=/usr/bin/kubelet" of a unit is a command. */
const NAMED = /^(?!Exec[A-Z]\w*=)[A-Za-z_]\w*(?:\[["']?kube(?:let|-[a-z-]+)["']?\])?=/;
/** An item of an array, such as one with the name of a component. */
const ARRAY_ITEM = /^(\w+)\[["']?([\w-]+)["']?\]$/;

/** Where an object begins: on a line, or in a text between quotes. */
const OBJECT = /(?:^[ \t]*["']?|["'])apiVersion["']?\s*:/m;

/** Whether commands of a text may set something or write an object. */
export function isShellConcerned({ span, text }: View, { collector }: Reading): boolean {
  return collector.mentions.isIn(span) || OBJECT.test(text);
}

/** Reads the commands of a text. */
export function readShell(view: View, around: Around, reading: Reading): void {
  const { mentions } = reading.collector;
  if (!isShellConcerned(view, reading)) return;
  const script = parseShell(view);
  const { pipelines, comments } = script;
  for (const comment of comments) mentions.markRead(view.source(comment));
  const inGroups = pipelinesInGroups(pipelines);
  const receiverAt = receiversIn(script, (at) => mentions.isIn(view.source(at)));
  const ownerAt = listedLines(view.text, around.hint);
  for (const pipeline of pipelines) {
    const at = pipeline[0]?.words[0]?.at.start ?? 0;
    const hint =
      inGroups.get(pipeline) ??
      ownerAt(at) ??
      receiverAt(at, pipeline) ??
      hintAt(view.text, at, around);
    const isCaptured = inGroups.has(pipeline) || around.isCaptured;
    readPipeline(pipeline, view, { ...around, hint, ...(isCaptured && { isCaptured }) }, reading);
  }
}

/** What begins a group of commands, and what ends it. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ...[['{', '}'] as const, ['(', ')'] as const, ['if', 'fi'] as const, ['case', 'esac'] as const],
  ...['for', 'while', 'until', 'select'].map((word) => [word, 'done'] as const),
]);
const ENDS = new Set(GROUPS.values());

/** The commands of groups whose output a file or a program gets, "{ … } > f", "for … done | tee f", and who reads it. */
function pipelinesInGroups(pipelines: readonly Pipeline[]): Map<Pipeline, Owner | undefined> {
  const ended = new Map([...ENDS].map((end): [string, boolean[]] => [end, []]));
  const inGroups = new Map<Pipeline, Owner | undefined>();
  const around: (Owner | undefined)[] = [];
  for (const pipeline of pipelines.toReversed()) {
    const [first, ...others] = pipeline;
    const words = first?.words.map(({ view }) => view.text) ?? [];
    const word =
      words.at(-1) === '{' ? '{' : (words.find((each) => !/^(?:do|then|else)$/.test(each)) ?? '');
    const isWritten = first?.files.some(({ view: { text } }) => !SHOWN.test(text)) === true;
    const isTaken = isWritten || others.length > 0;
    ended.get(word)?.push(isTaken);
    if (ENDS.has(word) && isTaken) around.push(fileOwner(pipeline));
    else if (ended.get(GROUPS.get(word) ?? '')?.pop()) around.pop();
    if (around.length > 0) inGroups.set(pipeline, around.at(-1));
  }
  return inGroups;
}

function readPipeline(pipeline: Pipeline, view: View, around: Around, reading: Reading): void {
  const file = fileOwner(pipeline);
  const inside: Around = { ...around, hint: file ?? around.hint, depth: around.depth + 1 };
  for (const command of pipeline) {
    const program = programOf(command);
    const isPrinter = PRINTS.test(program);
    const isShown =
      around.isCaptured !== true &&
      command === pipeline.at(-1) &&
      command.files.every(({ view: { text } }) => SHOWN.test(text));
    for (const input of command.inputs) {
      if (program === ':') {
        reading.collector.mentions.markRead(input.span);
        continue;
      }
      const isScript = /^(?:ba|da|z)?sh$|^ssh$/.test(program);
      if (isScript) reading.readShell(input, inside);
      else reading.readText(input, isPrinter ? aroundPrinted(input.text, isShown, inside) : inside);
    }
    for (const { inner } of command.words) {
      for (const nested of inner) readNested(nested, around, reading);
    }
    if (isPrinter) readPrinted(command, isShown, inside, reading);
    else readCommand(command, view, aroundTold(program, around), reading);
    // What this command is given besides variables to set is not used.
    if (program === ':')
      for (const word of command.words) reading.collector.mentions.markRead(word.view.span);
  }
}

/** What a shell runs first, or what Go and others write between backticks. */
function readNested(nested: View, around: Around, reading: Reading): void {
  const isDocument = nested.text.includes('\n') && looksLikeYaml(firstLine(nested.text));
  if (isDocument) reading.readText(nested, { ...around, depth: around.depth + 1 });
  else reading.readShell(nested, { ...around, isCaptured: true });
}

/** Who reads the file that a pipeline writes, or the variable that lines of make define. */
function fileOwner(pipeline: Pipeline): Owner | undefined {
  const names = pipeline.flatMap((command) => {
    if (programOf(command) === 'define') return command.words.map(({ view }) => view.text);
    const isTee = command.words.some(({ view }) => /(?:^|\/)tee$/.test(view.text));
    return [...command.files, ...(isTee ? command.words : [])].map(({ view }) => view.text);
  });
  return names.map(ownerOfPath).find(Boolean);
}

function programOf({ words }: ShellCommand): string {
  const first = words.find(
    ({ view }) => !NAMED.test(view.text) && !/^(?:[$%#]|sudo|exec|-\w+|env)$/.test(view.text),
  );
  return first?.view.text.replace(/^.*\//, '') ?? '';
}

const WITH_ESCAPES = /^(?:echo -\w*e\w*|printf) /;

/** Where no program reads what is printed: ">&2", "> /dev/null". */
const SHOWN = /^(?:[12]|\/dev\/(?:std(?:out|err)|tty|null))$/;

/** What a command prints, most often into a file; what is shown alone is for people, whichever program it names. */
function readPrinted({ words }: ShellCommand, isShown: boolean, inside: Around, reading: Reading) {
  const { mentions } = reading.collector;
  const command = words.slice(0, 3).map(({ view }) => view.text.slice(0, 10));
  const hasEscapes = WITH_ESCAPES.test(command.join(' ').replace(/^sudo /, ''));
  for (const word of words) {
    const { view } = word;
    const isNamed = mentions.isIn(view.span) || OBJECT.test(view.text);
    const isConcerned = isNamed && !isOnlyNested(word, reading);
    if (!isConcerned) continue;
    const printed = hasEscapes ? unescaped(view, 0, view.text.length) : view;
    reading.readText(printed, aroundPrinted(view.text, isShown, inside));
  }
}

function readCommand({ words }: ShellCommand, view: View, around: Around, reading: Reading): void {
  const { collector } = reading;
  const texts = words.filter(({ view: { text } }) => text.includes('\n') && OBJECT.test(text));
  for (const { view: text } of texts) {
    const isReadBelow = collector.mentions.isIn(text.span);
    if (!isReadBelow) reading.readText(text, { ...around, depth: around.depth + 1 });
  }
  if (!words.some((word) => collector.mentions.isIn(word.view.span))) return;
  const own = words
    .filter((word) => !isOnlyNested(word, reading))
    .map((word) => withoutAroundQuotes(word, view));
  const first = own.findIndex((word) => !NAMED.test(word.view.text));
  const variables = first === -1 ? own : own.slice(0, first);
  const rest = first === -1 ? [] : own.slice(first);
  const plain = rest.filter(({ at }) => !/["'`]/.test(view.text.slice(at.start, at.end)));
  const started = ownerInTest(view.text, words[0]?.at.start ?? 0);
  const place = aroundLine(
    plain.map((word) => word.view.text),
    started === undefined ? around : { ...around, container: started },
  );
  const line = rest.length === 0 ? place : { ...place, space: collector.newNumber() };
  const owner = ownerOfCommand(rest.map((word) => word.view.text));
  const before = owner === undefined ? line : { ...line, hint: owner };
  for (const word of variables) readVariable(word, view, before, reading);
  const args = rest.map((word, index) => argumentOf(word, rest[index - 1], view, reading));
  reading.readArguments(args, line);
}

/** What a program has behind a text in quotes: `'…',`, `"…"]`, `"…".split`. */
const BEHIND_QUOTE = /["'`]((?:[\]},;]|\.\w+)*)$/;
/** How a program ends a line in such a text. */
const LINE_END = /(?:\\[nrt]){1,4}$/;
/** A flag alone keeps its comma, which says that its value follows. */
const NO_FLAG_ALONE = /[\s=]/;

/** A text in quotes without what a program has around these: brackets, commas, line ends. */
function withoutAroundQuotes(word: ShellWord, { text }: View): ShellWord {
  const raw = text.slice(word.at.start, word.at.end);
  const behind = BEHIND_QUOTE.exec(raw)?.[1];
  const hasAll = behind !== undefined && word.view.text.endsWith(behind) && !raw.includes('${');
  if (!hasAll || !NO_FLAG_ALONE.test(word.view.text)) return word;
  const start = /^[[{]*/.exec(raw)?.[0].length ?? 0;
  const isOneText = raw.indexOf(raw[start] ?? '', start + 1) === raw.length - behind.length - 1;
  if (/^[[{]/.test(raw) && !isOneText) return word;
  const end = word.view.text.length - behind.length;
  const lineEnd = LINE_END.exec(word.view.text.slice(Math.max(0, end - 8), end))?.[0] ?? '';
  return { ...word, view: word.view.part(start, end - lineEnd.length) };
}

/** An argument, unless it is one of an expression in a language that only looks like commands. */
function argumentOf(
  word: ShellWord,
  before: ShellWord | undefined,
  view: View,
  reading: Reading,
): Word {
  const raw = view.text.slice(word.at.start, word.at.end);
  const isValue =
    before !== undefined && /^(?!-).*[:=]$/s.test(view.text.slice(before.at.start, before.at.end));
  const near = view.text.slice(Math.max(0, word.at.start - FARTHEST), word.at.start + 1);
  const isItem = /(?:["'],\s*.|\w\((?:.|[^;{}]*\w,\s*["'`]))$/.test(near);
  if (!isValue && !isItem && !/["'][,;:]$/.test(raw)) return wordOf(word, view, reading);
  return { view: word.view, whole: IN_EXPRESSION };
}

/** What a shell runs first was read by itself. */
function isOnlyNested({ view, inner: nested }: ShellWord, { collector }: Reading): boolean {
  const mentions = collector.mentions.in(view.span);
  return (
    nested.length > 0 &&
    mentions.length > 0 &&
    mentions.every(({ start, end }) =>
      nested.some(({ span }) => span.start <= start && end <= span.end),
    )
  );
}

function wordOf({ at, view: word }: ShellWord, view: View, { collector }: Reading): Word {
  return wordAt(collector.text, word, view.source(at), view.span);
}

/** A variable before a command, or alone. A list of gates that is gone leaves an empty value. */
function readVariable(word: ShellWord, view: View, around: Around, reading: Reading): void {
  const written = word.view.text.slice(0, word.view.text.indexOf('='));
  const name = written.replace(ARRAY_ITEM, '$2_$1');
  // An item that is empty is an empty argument.
  if (name !== written) reading.collector.keepWhole(word.view.span, 'it is an item of an array');
  const value = word.view.part(written.length + 1);
  const whole = wholeOfVariable(name, value, wordOf(word, view, reading).whole);
  readAssignment({ name, value, all: word.view, whole }, around, reading);
}
