import { compareVersions, minorRelease } from '../../../../src/model/version.ts';
import type { Release, ReleaseTag } from '../../../../src/schemas/release.ts';
import { readPublished } from '../../reading/published.ts';
import { nearReleases } from '../../reading/releases.ts';

/** The tags of one minor release. */
export type TaggedRelease = Required<Pick<Release, 'version' | 'tags'>>;

const NUMBER = '(?:0|[1-9]\\d*)';
const TAG = new RegExp(
  `^v(${NUMBER}\\.${NUMBER})(\\.${NUMBER}(?:-(?:alpha|beta|rc)\\.${NUMBER})?)$`,
);
/** What is like the tag of a release since 1.0, in whatever form. */
const LIKE_TAG = /^v?0*[1-9]\d*\.\d/i;
const REPOSITORY = 'kubernetes/kubernetes';
const EXPECTED = 'left out (expected a tag such as v1.36.0 or v1.36.0-rc.1)';
const FIRST_MAJOR = 1;

/**
 * Joins releases of kubernetes/kubernetes, in the shape of GitHub's GraphQL, to those on record. What
 * is not tagged as a release is none: "kubernetes-1.2", "v0.21.4"; of what is nearly so, that is said. One far
 * beyond the others is a slip.
 * @returns the tags by minor release, and what could not be read.
 */
export function joinTags(
  read: readonly unknown[],
  recorded: readonly TaggedRelease[],
): { records: TaggedRelease[]; notices: string[] } {
  const { releases, notices: odd } = readPublished(read, REPOSITORY);
  const unread: string[] = [];
  const found = releases.flatMap(({ tag, date }) => {
    const [, minor, rest] = TAG.exec(tag) ?? [];
    const isOne = minor !== undefined && Number(minor.split('.')[0]) >= FIRST_MAJOR;
    if (!isOne && LIKE_TAG.test(tag)) unread.push(`${REPOSITORY}: release ${tag}: ${EXPECTED}`);
    return isOne ? [{ version: `${minor}${rest}`, date }] : [];
  });
  const known = recorded.flatMap(({ tags }) => tags);
  const minors = [...known, ...found].map(minorOf).sort(compareVersions);
  const { near, notices: far } = nearReleases(minors, minors[0] ?? '');
  const taken = found.filter((tag) => near.includes(minorOf(tag)));
  const byVersion = new Map([...known, ...taken].map((tag) => [tag.version, tag]));
  const groups = Map.groupBy(byVersion.values(), minorOf);
  return {
    records: [...groups].map(([version, tags]) => ({ version, tags: tags.sort(byDay) })),
    notices: [...odd, ...unread, ...far],
  };
}

function minorOf(tag: ReleaseTag): string {
  return minorRelease(patchOf(tag));
}

function patchOf({ version }: ReleaseTag): string {
  return version.replace(/-.*/, '');
}

/** Newest first; of one day, the higher number, and a release above its pre-releases. */
function byDay(a: ReleaseTag, b: ReleaseTag): number {
  return (
    b.date.localeCompare(a.date) ||
    compareVersions(patchOf(b), patchOf(a)) ||
    Number(a.version.includes('-')) - Number(b.version.includes('-')) ||
    b.version.localeCompare(a.version, 'en', { numeric: true })
  );
}
