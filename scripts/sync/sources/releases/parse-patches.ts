import { compareVersions } from '../../../../src/model/version.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import { isWrittenList, isWrittenMap, type Written } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { noteUnknown, readDay, readPatchVersion } from './parse-support-values.ts';

type PatchRelease = NonNullable<NonNullable<Release['support']>['nextPatch']>;

const PATCH_FIELDS = ['release', 'cherryPickDeadline', 'targetDate', 'note'];

/** What upstream writes where a patch release has no cherry-pick deadline. */
const NOT_APPLICABLE = /^(?:N\/A)?$/i;

/** Reads `previousPatches` of a release, newest first. */
export function readPatches(value: Written | undefined, oddities: Oddities): PatchRelease[] {
  if (value === undefined || value === null) return [];
  if (!isWrittenList(value)) {
    oddities.add('previousPatches', 'not-a-value', 'a list of patch releases', value);
    return [];
  }
  return value
    .flatMap((item, index) => readPatch(item, `previousPatches[${index}]`, oddities) ?? [])
    .sort((a, b) => compareVersions(b.version, a.version));
}

/** Reads a patch release with its dates. */
export function readPatch(
  value: Written | undefined,
  field: string,
  oddities: Oddities,
): PatchRelease | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isWrittenMap(value)) {
    oddities.add(field, 'not-a-value', 'a patch release with its dates', value);
    return undefined;
  }
  noteUnknown(value, PATCH_FIELDS, `${field}.`, oddities);
  const version = readPatchVersion(value, 'release', `${field}.`, oddities);
  const date = readDay(value, 'targetDate', `${field}.`, oddities);
  const isDated = !NOT_APPLICABLE.test(String(value.get('cherryPickDeadline') ?? ''));
  const cherryPickDeadline = isDated
    ? readDay(value, 'cherryPickDeadline', `${field}.`, oddities)
    : undefined;
  if (version === undefined) return undefined;
  return {
    version,
    ...(date !== undefined && { date }),
    ...(cherryPickDeadline !== undefined && { cherryPickDeadline }),
  };
}
