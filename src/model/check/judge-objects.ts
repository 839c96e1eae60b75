import { type ApiRemovals, apiInRelease } from '../api/removal.ts';
import { compareVersions } from '../version.ts';
import { chosenWords, filledInWords, patchedWords } from './api-words.ts';
import type { ApiFinding, ConfigApiAnswer } from './finding.ts';
import type { RemovedConfigApi } from './removed-flag.ts';
import type { ApiObject, Unread } from './setting.ts';

/** The records of what releases removed: of APIs of the server, and of those of configuration files. */
interface ObjectRecords {
  readonly removals: ApiRemovals;
  readonly ofFiles: readonly RemovedConfigApi[];
}

/**
 * The objects of a text whose API version a release does not serve or read, or a later one will not. What a
 * template chooses is not decided.
 */
export function judgeObjects(
  objects: readonly ApiObject[],
  { removals, ofFiles }: ObjectRecords,
  to: string,
): { readonly apis: readonly ApiFinding[]; readonly undecided: readonly Unread[] } {
  if (objects.length === 0) return { apis: [], undecided: [] };
  const found = objects.flatMap((object): ApiFinding[] => {
    const answer = configApiInRelease(object, ofFiles, to) ?? apiInRelease(removals, object, to);
    return answer.kind === 'not-removed' ? [] : [{ object, answer }];
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

/** What a release does with a file of a component, as far as release notes say that one removed its API version. */
function configApiInRelease(
  { apiVersion }: ApiObject,
  all: readonly RemovedConfigApi[],
  to: string,
): ConfigApiAnswer | undefined {
  const removal = all.find((one) => one.apiVersion === apiVersion);
  if (removal === undefined) return undefined;
  const kind = compareVersions(removal.removedIn, to) <= 0 ? 'removed' : 'served-until';
  return { kind, isOfFile: true, removal };
}

const VERSION = /^[\w.-]+(?:\/[\w.-]+)?$/;

/**
 * What to know of an object whose API version is filled in later: which of its kind are gone; and of a version
 * that a patch sets for a kind that it does not tell: for which kinds it is gone.
 */
function filledIn(object: ApiObject, { all }: ApiRemovals, to: string): Unread[] {
  const isPatched = object.kind === '';
  if (!isPatched && VERSION.test(object.apiVersion)) return [];
  const gone = all.filter(
    ({ kind, apiVersion, removedIn }) =>
      (isPatched ? apiVersion === object.apiVersion : kind === object.kind) &&
      compareVersions(removedIn, to) <= 0,
  );
  if (gone.length === 0) return [];
  const words = isPatched
    ? patchedWords(
        object,
        gone.map(({ kind }) => kind),
        to,
      )
    : filledInWords(
        object,
        gone.map(({ apiVersion }) => apiVersion),
        to,
      );
  return [unread(object, words)];
}

function unread({ line }: ApiObject, reason: string): Unread {
  return { line, reason, isBroken: false };
}
