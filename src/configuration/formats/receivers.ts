import type { Owner } from '../../model/check/setting.ts';
import { wordsBefore } from '../command.ts';
import { ownerOfWords } from '../listed-lines.ts';
import { startsComponents } from '../owner-of-command.ts';
import { ownerOfAll } from '../variable-uses.ts';
import { variableAlone } from '../variables.ts';
import type { Pipeline, Script } from './shell-commands.ts';

const ASSIGNED = /^([A-Za-z_]\w{0,100})\+?=/;
/** Of more uses it is not looked up who is given a variable. */
const MOST = 500;

/**
 * Looks up who is given the variables that a script sets: `ARGS+=(--v=2)`, and `exec kubelet "${ARGS[@]}"`.
 * @returns whose words stand in a command that begins at a place; commands are asked in their order
 */
export function receiversIn({ pipelines, brackets }: Script) {
  const set = new Set(pipelines.map((pipeline) => assignedIn(pipeline).name));
  const uses = pipelines.flat().flatMap(({ words }) =>
    words.flatMap(({ view }, index) => {
      const name = variableGiven(view.text);
      return name !== undefined && set.has(name) ? [{ name, words, index }] : [];
    }),
  );
  const owners = new Map<string, Owner[]>();
  for (const { name, words, index } of uses.slice(0, MOST)) {
    const owner = ownerOfWords(wordsBefore(words, index + 1).map(({ view }) => view.text));
    if (owner !== undefined) owners.set(name, [...(owners.get(name) ?? []), owner]);
  }
  let array: { readonly end: number; readonly name: string } | undefined;
  return (at: number, pipeline: Pipeline): Owner | undefined => {
    const { name, end } = assignedIn(pipeline);
    const arrayEnd = owners.has(name) ? brackets.get(end) : undefined;
    if (arrayEnd !== undefined) array = { name, end: arrayEnd };
    const own = owners.get(array !== undefined && at < array.end ? array.name : name);
    return own && ownerOfAll(own);
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
