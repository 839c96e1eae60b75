import type { Owner } from '../../model/check/setting.ts';
import { wordsBefore } from '../command.ts';
import { ownerOfWords } from '../listed-lines.ts';
import { ownerOfAll } from '../variable-uses.ts';
import { variableAlone } from '../variables.ts';
import type { Pipeline } from './shell-commands.ts';

const ASSIGNED = /^([A-Za-z_]\w{0,100})\+?=/;
/** Scripts of Kubernetes that start a cluster with the gates of FEATURE_GATES. */
const CLUSTER_SCRIPT = /(?:^|\/)(?:e2e-k8s|kube-up|local-up-cluster)\.sh$/;
/** Of more uses it is not looked up who is given a variable. */
const MOST = 500;

/**
 * Looks up who is given the variables that a script sets: `ARGS+=(--v=2)`, and `exec kubelet "${ARGS[@]}"`.
 * @returns whose words stand in a command that begins at a place; commands are asked in their order
 */
export function receiversIn(pipelines: readonly Pipeline[], text: string) {
  const set = new Set(pipelines.map((pipeline) => assignedIn(pipeline).name));
  const uses = pipelines.flat().flatMap(({ words }) =>
    words.flatMap(({ view }, index) => {
      const name = CLUSTER_SCRIPT.test(view.text) ? 'FEATURE_GATES' : variableAlone(view.text);
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
    if (owners.has(name) && text[end] === '(') array = { name, end: text.indexOf(')', end) };
    const own = owners.get(array !== undefined && at < array.end ? array.name : name);
    return own && ownerOfAll(own);
  };
}

/** The variable that a command sets, or adds to, and where the word ends that does. */
function assignedIn([first]: Pipeline): { readonly name: string; readonly end: number } {
  const word = first?.words.slice(0, 4).find(({ view }) => ASSIGNED.test(view.text));
  return { name: ASSIGNED.exec(word?.view.text ?? '')?.[1] ?? '', end: word?.at.end ?? 0 };
}
