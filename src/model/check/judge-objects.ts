import { type ApiRemovals, apiInRelease } from '../api/removal.ts';
import { compareVersions } from '../version.ts';
import { chosenWords, filledInWords } from './api-words.ts';
import type { ApiFinding } from './finding.ts';
import type { ApiObject, Unread } from './setting.ts';

/**
 * The objects of a text whose API version a release does not serve, or a later one will not. What a template
 * chooses is not decided.
 */
export function judgeObjects(
  objects: readonly ApiObject[],
  removals: ApiRemovals,
  to: string,
): { readonly apis: readonly ApiFinding[]; readonly undecided: readonly Unread[] } {
  if (objects.length === 0) return { apis: [], undecided: [] };
  const found = objects.flatMap((object): ApiFinding[] => {
    const answer = apiInRelease(removals, object, to);
    return answer.kind === 'served' || answer.kind === 'not-recorded' ? [] : [{ object, answer }];
  });
  const undecided = found.filter(
    ({ object, answer }) => object.isChosen && answer.kind !== 'served-until',
  );
  return {
    apis: found.filter(({ object }) => !object.isChosen),
    undecided: [
      ...undecided.map((finding) => unread(finding.object, chosenWords(finding, to))),
      ...objects.flatMap((object) => filledIn(object, removals, to)),
    ],
  };
}

/** Groups of files that components read, such as KubeletConfiguration: no server is asked for them. */
const OF_COMPONENT = /^(?:[\w.-]+\.)?config\.k8s\.io\/|^(?:kubeadm|audit|apiserver)\.k8s\.io\//;

/** Whether an API version is one of configuration files, of which the deprecation guide says nothing. */
export function isOfComponent(apiVersion: string): boolean {
  return OF_COMPONENT.test(apiVersion);
}

const VERSION = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** What to know of an object whose API version is filled in later: which of its kind are gone. */
function filledIn(object: ApiObject, { all }: ApiRemovals, to: string): Unread[] {
  if (VERSION.test(object.apiVersion)) return [];
  const gone = all
    .filter(({ kind, removedIn }) => kind === object.kind && compareVersions(removedIn, to) <= 0)
    .map(({ apiVersion }) => apiVersion);
  return gone.length === 0 ? [] : [unread(object, filledInWords(object, gone, to))];
}

function unread({ line }: ApiObject, reason: string): Unread {
  return { line, reason, isBroken: false };
}
