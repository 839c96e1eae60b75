import type { Owner } from '../../model/check/setting.ts';
import { wordsBefore } from '../command.ts';
import { ownerOfWords } from '../listed-lines.ts';
import { startsComponents } from '../owner-of-command.ts';
import { isSentence } from '../sentence.ts';
import { ownerOfAll } from '../variable-uses.ts';
import { variableAlone } from '../variables.ts';
import type { Pipeline, Script, ShellCommand } from './shell-commands.ts';

const ASSIGNED = /^([A-Za-z_]\w{0,100})\+?=/;
/** What makes a variable one of the function that it stands in. */
const DECLARES = /^(?:local|declare|typeset)$/;
/** Of more uses it is not looked up who is given a variable. */
const MOST = 500;

/**
 * Looks up who is given the variables that a script sets: `ARGS+=(--v=2)`, and `exec kubelet "${ARGS[@]}"`.
 * @returns whose words stand in a command that begins at a place; commands are asked in their order
 */
export function receiversIn({ pipelines, brackets }: Script) {
  const keyAt = variableKeys(pipelines);
  const set = new Set(pipelines.map((pipeline) => keyAt(pipeline, assignedIn(pipeline).name)));
  const uses = pipelines.flatMap((pipeline) =>
    pipeline.flatMap((command) => {
      const words = wordsOf(command);
      return words.flatMap((word, index) => {
        const name = variableGiven(word);
        const key = name === undefined ? '' : keyAt(pipeline, name);
        return set.has(key) && key !== '' ? [{ key, words, index }] : [];
      });
    }),
  );
  const owners = new Map<string, Owner[]>();
  for (const { key, words, index } of uses.slice(0, MOST)) {
    const owner = ownerOfWords(wordsBefore(words, index + 1));
    if (owner !== undefined) owners.set(key, [...(owners.get(key) ?? []), owner]);
  }
  let array: { readonly end: number; readonly key: string } | undefined;
  return (at: number, pipeline: Pipeline): Owner | undefined => {
    const { name, end } = assignedIn(pipeline);
    const key = keyAt(pipeline, name);
    const arrayEnd = owners.has(key) ? brackets.get(end) : undefined;
    if (arrayEnd !== undefined) array = { key, end: arrayEnd };
    const own = owners.get(array !== undefined && at < array.end ? array.key : key);
    return own && ownerOfAll(own);
  };
}

/** The words of a command, and those of a command that it is given as one word: `ssh node "kubelet $ARGS"`. */
function wordsOf({ words }: ShellCommand): readonly string[] {
  return words.flatMap(({ view: { text } }) =>
    /\s/.test(text) && !isSentence(text) ? text.trim().split(/\s+/) : [text],
  );
}

/** Tells variables of one name apart: those that a function declares are its own. */
function variableKeys(pipelines: readonly Pipeline[]) {
  const functions = new Map<Pipeline, number>();
  const declared = new Set<string>();
  let depth = 0;
  let count = 0;
  for (const [index, pipeline] of pipelines.entries()) {
    const words = pipeline[0]?.words.map(({ view }) => view.text) ?? [];
    if (words.at(-1) === '{') {
      depth += 1;
      if (depth === 1) count = index + 1;
    } else if (words[0] === '}') depth = Math.max(0, depth - 1);
    if (depth > 0) functions.set(pipeline, count);
    if (depth > 0 && DECLARES.test(words[0] ?? ''))
      for (const word of words.slice(1)) declared.add(`${count} ${/^\w*/.exec(word)?.[0]}`);
  }
  return (pipeline: Pipeline, name: string): string => {
    const own = `${functions.get(pipeline)} ${name}`;
    return declared.has(own) ? own : name;
  };
}

/** The variable that a word stands for, or that scripts of Kubernetes take which start a cluster. */
function variableGiven(word: string): string | undefined {
  const isScript = word.endsWith('.sh') && startsComponents([word]);
  return isScript ? 'FEATURE_GATES' : variableAlone(word);
}

/** The variable that a command sets, or adds to, and where the word ends that does. */
function assignedIn([first]: Pipeline): { readonly name: string; readonly end: number } {
  const word = first?.words.slice(0, 4).find(({ view }) => ASSIGNED.test(view.text));
  return { name: ASSIGNED.exec(word?.view.text ?? '')?.[1] ?? '', end: word?.at.end ?? 0 };
}
