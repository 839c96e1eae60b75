import type { Owner, TextSpan } from '../../model/check/setting.ts';
import { wordsBefore } from '../command.ts';
import { ownerOfWords } from '../listed-lines.ts';
import { isStarter, startsComponents } from '../owner-of-command.ts';
import { programName } from '../owner-of-name.ts';
import { isSentence } from '../sentence.ts';
import { ownerOfAll } from '../variable-uses.ts';
import { variableAlone } from '../variables.ts';
import { View } from '../view.ts';
import { type Pipeline, parseShell, type Script, type ShellCommand } from './shell-commands.ts';

const ASSIGNED = /^([A-Za-z_]\w{0,100})\+?=/;
/** What makes a variable one of the function that it stands in. */
const DECLARES = /^(?:local|(?:declare|typeset)(?! -\w*g))(?= )/;
/** What runs a command that it is given as one word. */
const RUNS = /^(?:(?:ba|da|z)?sh|ssh|su|eval)$/;
/** The name of a variable, and the names that a text refers to. */
const NAME = /^[A-Za-z_]\w{0,100}(?!\w)/;
const PUT_IN = /\$\{?(\w+)/g;
/** A variable, a flag, or a time limit, which are no programs. */
const NO_PROGRAM = /^(?:[A-Za-z_]\w*=|-|\d)/;
/** Of more uses it is not looked up who is given a variable. */
const MOST = 500;

/**
 * Looks up who is given the variables that a script sets: `ARGS+=(--v=2)`, and `exec kubelet "${ARGS[@]}"`.
 * @param hasGates whether a stretch of the script has what is looked for
 * @returns whose words stand in a command that begins at a place; commands are asked in their order
 */
export function receiversIn(
  { pipelines, brackets }: Omit<Script, 'comments'>,
  hasGates: (at: TextSpan) => boolean,
) {
  const keyAt = variableKeys({ pipelines, brackets });
  const set = new Set(
    pipelines.flatMap((pipeline) => assignedIn(pipeline).map(({ name }) => name)),
  );
  const uses = pipelines.flatMap((pipeline) =>
    pipeline.flatMap((command) => {
      const words = wordsOf(command);
      return words.flatMap((word, index) => {
        const name = variableGiven(word);
        if (name === undefined || !set.has(name)) return [];
        return [{ key: keyAt(pipeline, name), words, index }];
      });
    }),
  );
  const used = new Set(uses.map(({ key }) => key));
  const owners = new Map<string, Owner[]>();
  for (const { key, words, index } of uses.slice(0, MOST)) {
    const owner = ownerOfWords(wordsBefore(words, index + 1));
    if (owner !== undefined) owners.set(key, [...(owners.get(key) ?? []), owner]);
  }
  let array: { readonly end: number; readonly key: string } | undefined;
  return (at: number, pipeline: Pipeline): Owner | undefined => {
    const given = assignedIn(pipeline).flatMap(({ name, at: { start, end } }) => {
      const own = keyAt(pipeline, name);
      // A function that it calls may be who uses what it declares.
      const key = used.has(own) ? own : name;
      const arrayEnd = brackets.get(end);
      if (!(owners.has(key) && hasGates({ start, end: arrayEnd ?? end }))) return [];
      if (arrayEnd !== undefined) array = { key, end: arrayEnd };
      return [key];
    });
    if (given.length === 0 && array !== undefined && at < array.end) given.push(array.key);
    const all = given.flatMap((key) => owners.get(key) ?? []);
    return all.length === 0 ? undefined : ownerOfAll(all);
  };
}

/** The programs that a script runs. */
export function programsRun(script: string): readonly string[] {
  const commands = parseShell(View.plain(script, 0)).pipelines.flat();
  return commands.flatMap(({ words }) => {
    const texts = words.map(({ view }) => view.text);
    return texts.find((text, index) => !isPrefix(text, texts[index - 1])) ?? [];
  });
}

/** The words of a command, and those of a command that a shell is given as one word: `ssh node "kubelet $ARGS"`. */
function wordsOf({ words }: ShellCommand): readonly string[] {
  const texts = words.map(({ view }) => view.text);
  const own = texts.findIndex(
    (text, index) => RUNS.test(programName(text)) || !isPrefix(text, texts[index - 1]),
  );
  const isRun = RUNS.test(programName(texts[own] ?? ''));
  return texts.flatMap((text, index) =>
    isRun && index > own && !isSentence(text) ? text.trim().split(/\s+/) : [text],
  );
}

/** Whether a word stands before the program of a command: `sudo -u root`, `timeout 5`, `if !`. */
function isPrefix(word: string, before = ''): boolean {
  return isStarter(programName(word)) || NO_PROGRAM.test(word) || before.startsWith('-');
}

/** Tells variables of one name apart: one that a function declares is its own, unless its value has the outer one. */
function variableKeys({ pipelines, brackets }: Omit<Script, 'comments'>) {
  const functions = new Map<Pipeline, number>();
  const declared = new Set<string>();
  /** Of each group of commands that is not at its end, which function it is, or is in. */
  const open: (number | undefined)[] = [];
  for (const [index, pipeline] of pipelines.entries()) {
    const words = pipeline[0]?.words.map(({ view }) => view.text) ?? [];
    const before = pipelines[index - 1]?.[0]?.words ?? [];
    const nameEnd = before.at(-1)?.at.end ?? 0;
    const isNamed =
      before[0]?.view.text === 'function' || brackets.has(nameEnd) || brackets.has(nameEnd + 1);
    const isFunction = words[0] === 'function' || (words[0] === '{' && isNamed);
    for (const _ of words.filter((word) => word === '{'))
      open.push(open.at(-1) ?? (isFunction ? index : undefined));
    if (words[0] === '}') open.pop();
    const own = open.at(-1);
    if (own === undefined) continue;
    functions.set(pipeline, own);
    const rest = words.slice(words[0] === '{' ? 1 : 0);
    if (!DECLARES.test(rest.slice(0, 2).join(' '))) continue;
    for (const word of rest.slice(1)) {
      const name = NAME.exec(word)?.[0];
      const isOfItself = Array.from(word.matchAll(PUT_IN), ([, other]) => other).includes(name);
      if (name !== undefined && !isOfItself) declared.add(`${own} ${name}`);
    }
  }
  return (pipeline: Pipeline, name: string): string => {
    const own = `${functions.get(pipeline)} ${name}`;
    return declared.has(own) ? own : name;
  };
}

/** The variable that a word stands for, or that scripts of Kubernetes take which start a cluster. */
function variableGiven(word: string): string | undefined {
  if (word === `$${ARGUMENTS}`) return ARGUMENTS;
  const isScript = word.endsWith('.sh') && startsComponents([word]);
  return isScript ? 'FEATURE_GATES' : variableAlone(word);
}

/** What a script or a function was given: `set -- "$@" --v=2` adds to it. */
const ARGUMENTS = '@';

/** The variables that a command sets, or adds to, and the words that do. */
function assignedIn([first]: Pipeline): readonly {
  readonly name: string;
  readonly at: TextSpan;
}[] {
  const [set, dashes, ...given] = first?.words ?? [];
  const last = given.at(-1);
  if (set?.view.text === 'set' && dashes?.view.text === '--' && last !== undefined)
    return [{ name: ARGUMENTS, at: { start: dashes.at.start, end: last.at.end } }];
  return (first?.words.slice(0, 4) ?? []).flatMap(({ view, at }) => {
    const name = ASSIGNED.exec(view.text)?.[1];
    return name === undefined ? [] : [{ name, at }];
  });
}
