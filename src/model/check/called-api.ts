import { type ApiRemovals, indexApiRemovals } from '../api/removal.ts';
import type { ApiObject } from './setting.ts';
import type { GateTable } from './table.ts';

/**
 * Objects by the names that the record of removed APIs has for them. What programs call otherwise is not
 * recorded, and left out. Of groups that a name may belong to, it is the one that was served longest.
 */
export function recordedObjects(
  objects: readonly ApiObject[],
  { removedApis }: Pick<GateTable, 'removedApis'>,
): readonly ApiObject[] {
  if (!objects.some(({ isCalled }) => isCalled)) return objects;
  const removals = indexApiRemovals(removedApis);
  return objects.flatMap((object) => {
    const name = object.isCalled ? recordedName(object, removals) : object;
    return name === undefined ? [] : [{ ...object, apiVersion: name.apiVersion, kind: name.kind }];
  });
}

function recordedName({ apiVersion, kind }: ApiObject, { all }: ApiRemovals) {
  const ending = apiVersion.startsWith('*/') ? apiVersion.slice(1) : undefined;
  const named = all.filter(
    (removal) =>
      spellings(removal.kind).includes(kind.toLowerCase()) &&
      (removal.apiVersion === apiVersion || (ending && removal.apiVersion.endsWith(ending))),
  );
  return named.findLast(({ removedIn }) => removedIn === named[0]?.removedIn);
}

/** A kind and its resource, as Kubernetes forms it: `networkpolicy`, `networkpolicies`. */
function spellings(kind: string): string[] {
  const name = kind.toLowerCase();
  const ending = name.endsWith('s') ? `${name}es` : `${name}s`;
  return [name, name.endsWith('y') ? `${name.slice(0, -1)}ies` : ending];
}
