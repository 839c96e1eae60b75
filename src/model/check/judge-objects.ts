import { apiInRelease, indexApiRemovals } from '../api/removal.ts';
import { chosenWords } from './api-words.ts';
import type { ApiFinding } from './finding.ts';
import type { ApiObject, Unread } from './setting.ts';
import type { GateTable } from './table.ts';

/**
 * The objects of a text whose API version a release does not serve, or a later one will not. What a template
 * chooses is not decided.
 */
export function judgeObjects(
  objects: readonly ApiObject[],
  { removedApis }: GateTable,
  to: string,
): { readonly apis: readonly ApiFinding[]; readonly undecided: readonly Unread[] } {
  if (objects.length === 0) return { apis: [], undecided: [] };
  const removals = indexApiRemovals(removedApis);
  const found = objects.flatMap((object): ApiFinding[] => {
    const answer = apiInRelease(removals, object, to);
    return answer.kind === 'served' || answer.kind === 'not-recorded' ? [] : [{ object, answer }];
  });
  const undecided = found.filter(
    ({ object, answer }) => object.isChosen && answer.kind !== 'served-until',
  );
  return {
    apis: found.filter(({ object }) => !object.isChosen),
    undecided: undecided.map((finding) => ({
      line: finding.object.line,
      reason: chosenWords(finding, to),
      isBroken: false,
    })),
  };
}
