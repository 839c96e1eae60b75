import type { ApiRemovals } from '../api/removal.ts';
import type { ApiObject } from './setting.ts';

/**
 * Objects by the names that the record of removed APIs has for them. What programs call otherwise is not
 * recorded, and left out. Of groups that a name may belong to, it is the one that was served longest.
 */
export function recordedObjects(
  objects: readonly ApiObject[],
  removals: ApiRemovals,
): readonly ApiObject[] {
  return objects.flatMap((object) => {
    if (!object.isCalled) return [object];
    const name = recordedName(object, removals);
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
