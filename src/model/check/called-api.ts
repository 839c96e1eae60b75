import type { ApiRemovals } from '../api/removal.ts';
import { shortNames } from '../api/short-names.ts';
import type { ApiObject } from './setting.ts';

/**
 * Objects by the names that the record of removed APIs has for them. What programs call otherwise is not
 * recorded, and left out. Of groups that a name may belong to, it is the one that was served longest. A class and the
 * version that it is given on the same line are one object.
 */
export function recordedObjects(
  objects: readonly ApiObject[],
  removals: ApiRemovals,
): readonly ApiObject[] {
  const written = new Set(objects.filter(({ isCalled }) => !isCalled).map(lineKey));
  return objects.flatMap((object) => {
    if (!object.isCalled) return [object];
    const name = recordedName(object, removals);
    if (name === undefined) return [];
    const recorded = { ...object, apiVersion: name.apiVersion, kind: name.kind };
    return written.has(lineKey(recorded)) ? [] : [recorded];
  });
}

function lineKey({ line, apiVersion, kind }: ApiObject): string {
  return `${line} ${apiVersion} ${kind}`;
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

/** A kind and its resource, as Kubernetes forms it: `networkpolicy`, `networkpolicies`, `netpol`. */
function spellings(kind: string): string[] {
  const name = kind.toLowerCase();
  const ending = name.endsWith('s') ? `${name}es` : `${name}s`;
  const plural = name.endsWith('y') ? `${name.slice(0, -1)}ies` : ending;
  return [name, plural, ...shortNames(kind)];
}
