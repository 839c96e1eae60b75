import { apiInRelease, indexApiRemovals } from '../api/removal.ts';
import type { ApiFinding } from './finding.ts';
import type { ApiObject } from './setting.ts';
import type { GateTable } from './table.ts';

/** The objects of a text whose API version a release does not serve, or a later one will not. */
export function judgeObjects(
  objects: readonly ApiObject[],
  { removedApis }: GateTable,
  to: string,
): ApiFinding[] {
  if (objects.length === 0) return [];
  const removals = indexApiRemovals(removedApis);
  return objects.flatMap((object): ApiFinding[] => {
    const answer = apiInRelease(removals, object, to);
    return answer.kind === 'served' || answer.kind === 'not-recorded' ? [] : [{ object, answer }];
  });
}
