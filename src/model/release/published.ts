import type { Release, ReleaseTag } from '../../schemas/release.ts';
import { compareVersions } from '../version.ts';

type RecordedPatch = NonNullable<NonNullable<Release['support']>['nextPatch']>;

/** A patch release: the day that its tag has, or the day it is planned for. */
export interface PatchView extends RecordedPatch {
  /** Whether it was published; nothing where no releases of this minor release were read. */
  readonly isPublished: boolean | undefined;
  /** The day it was planned for, where it was published on another. */
  readonly planned?: string | undefined;
}

/** The releases that are no pre-releases. */
export function finalTags({ tags = [] }: Pick<Release, 'tags'>): ReleaseTag[] {
  return tags.filter(({ version }) => !version.includes('-'));
}

/** The pre-releases, newest first. */
export function preReleases({ tags = [] }: Pick<Release, 'tags'>): ReleaseTag[] {
  return tags.filter(({ version }) => version.includes('-'));
}

/** The patch releases that were published, that the release data names, or that have a day to come, newest first. */
export function patchesOf(record: Release): PatchView[] {
  const named = namedPatches(record);
  return [...plannedAfter(named[0], record).reverse(), ...named];
}

/** The patches of planned days after the last patch that is named, numbered on from it. */
function plannedAfter(last: PatchView | undefined, record: Release): PatchView[] {
  const { patchDays = [], endOfLife } = record.support ?? {};
  if (last?.date === undefined) return [];
  const [after = ''] = [last.date, last.planned ?? ''].sort().reverse();
  const number = Number(last.version.split('.')[2]);
  return patchDays
    .filter(({ date }) => date > after && date <= (endOfLife ?? date))
    .map((day, index) => ({
      ...day,
      version: `${record.version}.${number + 1 + index}`,
      isPublished: publishedWithoutTag(record),
    }));
}

/** What is said of a patch without a tag: nothing where no tag was read. */
function publishedWithoutTag({ tags }: Release): false | undefined {
  return tags === undefined ? undefined : false;
}

function namedPatches(record: Release): PatchView[] {
  const { support } = record;
  const published = new Map(finalTags(record).map((tag) => [tag.version, tag.date]));
  const next = support?.nextPatch === undefined ? [] : [support.nextPatch];
  const planned = new Map(
    [...(support?.patches ?? []), ...next].map((patch) => [patch.version, patch]),
  );
  const versions = new Set([...planned.keys(), ...published.keys()]);
  return [...versions]
    .filter((version) => !version.endsWith('.0') || planned.has(version))
    .sort((a, b) => compareVersions(b, a))
    .map((version) => {
      const plan = planned.get(version) ?? { version };
      const date = published.get(version);
      if (date === undefined) {
        return { ...plan, isPublished: publishedWithoutTag(record) };
      }
      const isMoved = plan.date !== undefined && plan.date !== date;
      return { ...plan, date, isPublished: true, ...(isMoved && { planned: plan.date }) };
    });
}

/** The patch release planned next: the first after those published. */
export function nextPatchOf(record: Release): PatchView | undefined {
  const next = record.support?.nextPatch?.version;
  return patchesOf(record).findLast(
    ({ version, isPublished }) =>
      next !== undefined && isPublished !== true && compareVersions(version, next) >= 0,
  );
}

/** A patch release that is out, and the day where that is known. */
type NewestPatch = Pick<PatchView, 'version' | 'date'>;

/** The newest patch release that was published, or the last one by the release data where that is newer. */
export function newestPatchOf(record: Release): NewestPatch | undefined {
  const patches = patchesOf(record);
  const published = patches.find(({ isPublished }) => isPublished === true);
  const version = record.support?.finalPatch;
  const isNewer =
    version !== undefined && compareVersions(version, published?.version ?? record.version) > 0;
  const newest: NewestPatch | undefined = isNewer
    ? (patches.find((patch) => patch.version === version) ?? { version })
    : published;
  return newest && { version: newest.version, ...(newest.date && { date: newest.date }) };
}
