import { compareVersions, minorRelease } from '../../../../src/model/version.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import {
  type Field,
  fieldOf,
  noteMissing,
  noteUnknown,
  readDay,
  readForm,
} from '../../reading/fields.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import { repeatedIn } from '../../reading/lenient-yaml.ts';
import { type ItemKeys, readItems } from '../../reading/list-items.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { noteOrder } from '../../reading/order.ts';
import {
  isWrittenList,
  isWrittenMap,
  type Written,
  type WrittenMap,
} from '../../reading/written.ts';

type PatchRelease = NonNullable<NonNullable<Release['support']>['nextPatch']>;

const PATCH = /^v?(\d{1,3}\.\d{1,3}\.\d{1,4})$/i;
const PATCH_FIELDS = ['release', 'cherryPickDeadline', 'targetDate', 'note'];
const PATCHES: ItemKeys = { known: PATCH_FIELDS, name: 'release' };

/** What upstream writes where a patch release has no cherry-pick deadline. */
const NOT_APPLICABLE = /^(?:N\/A)?$/i;

/** Reads `previousPatches` of a release, newest first; of a patch that is there twice, the first entry. */
export function readPatches(
  written: Written | undefined,
  release: string,
  oddities: Oddities,
): PatchRelease[] {
  const field = { name: 'previousPatches', written, oddities };
  const items = readItems(field, 'a list of patch releases', PATCHES) ?? [];
  const patches = items.flatMap(
    (item, index) => readPatchRelease(item, `previousPatches[${index}]`, release, oddities) ?? [],
  );
  for (const version of repeatedIn(patches.map((patch) => patch.version))) {
    oddities.add('previousPatches', 'contradiction', 'each patch release once', version);
  }
  return patches
    .filter(({ version }, at) => patches.findIndex((one) => one.version === version) === at)
    .sort((a, b) => compareVersions(b.version, a.version));
}

/** Reads a patch release with its dates. */
export function readPatchRelease(
  written: Written | undefined,
  field: string,
  release: string,
  oddities: Oddities,
): PatchRelease | undefined {
  if (written === undefined || written === null) return undefined;
  if (isWrittenList(written) && written.length === 1) {
    oddities.add(field, 'normalized', 'a patch release with its dates', written);
    return readPatchRelease(written[0], field, release, oddities);
  }
  if (!isWrittenMap(written)) {
    oddities.add(field, 'not-a-value', 'a patch release with its dates', written);
    return undefined;
  }
  const value = withKnownKeys(written, PATCH_FIELDS, oddities, `${field}.`);
  const version = readPatchVersion(fieldOf(value, 'release', oddities, `${field}.`), release);
  const dates = readDates(value, field, oddities, readPatchDeadline);
  return version === undefined ? undefined : { version, ...dates };
}

function readDates(
  value: WrittenMap,
  field: string,
  oddities: Oddities,
  readDeadline: (deadline: Field) => string | undefined,
) {
  const fieldNamed = (key: string): Field => fieldOf(value, key, oddities, `${field}.`);
  noteUnknown(value, PATCH_FIELDS, oddities, `${field}.`);
  const date = readRequiredDay(fieldNamed('targetDate'));
  const cherryPickDeadline = readDeadline(fieldNamed('cherryPickDeadline'));
  noteOrder(
    { [`${field}.cherryPickDeadline`]: cherryPickDeadline, [`${field}.targetDate`]: date },
    oddities,
  );
  return { date, cherryPickDeadline };
}

/** A patch release may have had no deadline. */
function readPatchDeadline(field: Field): string | undefined {
  const { written = null } = field;
  const isNone = written === null || (typeof written === 'string' && NOT_APPLICABLE.test(written));
  return isNone ? undefined : readRequiredDay(field);
}

/** A day that is planned for patch releases. */
type PatchDay = NonNullable<NonNullable<Release['support']>['patchDays']>[number];

/** Reads `upcoming_releases`, the days planned for patches of all releases, oldest first. */
export function readPatchDays(written: Written | undefined, oddities: Oddities): PatchDay[] {
  const days = { name: 'upcoming_releases', written, oddities };
  return (readItems(days, 'a list of days for patch releases', PATCHES) ?? [])
    .flatMap((item, index) => {
      const field = `upcoming_releases[${index}]`;
      if (!isWrittenMap(item)) {
        oddities.add(field, 'not-a-value', 'a day for patch releases', item);
        return [];
      }
      const value = withKnownKeys(item, PATCH_FIELDS, oddities, `${field}.`);
      const { date, cherryPickDeadline } = readDates(value, field, oddities, readRequiredDay);
      return date === undefined ? [] : [{ date, cherryPickDeadline }];
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Reads the patch of a release that a field must name. */
export function readPatchVersion(field: Field, release: string): string | undefined {
  const expected = 'a patch release such as "1.34.2"';
  noteMissing(field, expected);
  const version = readForm(field, expected, (text) => PATCH.exec(text)?.[1]);
  if (version === undefined || minorRelease(version) === release) return version;
  field.oddities.add(field.name, 'contradiction', `a patch release of ${release}`, field.written);
  return undefined;
}

/** Reads a field that must hold a day. */
export function readRequiredDay(field: Field): string | undefined {
  noteMissing(field, 'a day such as "2025-08-27"');
  return readDay(field);
}
