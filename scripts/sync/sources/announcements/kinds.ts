import type { AnnouncementKind } from '../../../../src/schemas/announcement.ts';
import { MINOR } from '../../reading/releases.ts';

/** What decides which kind a post is of. */
export interface PostTraits {
  readonly title: string;
  readonly author: string;
  readonly slug: string;
  /** Whether it links to a KEP. */
  readonly hasKep: boolean;
  /** Whether it names a release of Kubernetes. */
  readonly hasRelease: boolean;
}

/** "Kubernetes v1.34: …" in a title. */
export const RELEASE_TITLE = new RegExp(String.raw`^Kubernetes v?(${MINOR}):\s*(.+)$`, 'i');
const RELEASE_IN_TITLE = new RegExp(String.raw`\bKubernetes v?(${MINOR})(?!\w|\.\d)`, 'i');
const PREVIEW =
  /\b(?:sneak peek|a peek at|upcoming changes|deprecations and (?:major )?(?:removals|changes)|removals,? (?:and|deprecations)|mid-cycle|first beta version|preview of)\b/i;
const INTERVIEW = /\binterview\b/i;
const SPOTLIGHT = /\bspotlight\b/i;
const RELEASE_SLUG = /^kubernetes-(?:release-)?v?1[.-]\d{1,2}-release(?:-announcement)?$/i;

/** The last release whose announcement was written by single people, before there were feature posts. */
const LAST_WITHOUT_TEAM = 10;

/** The release that a title names. */
export function releaseOfTitle(title: string): string | undefined {
  return RELEASE_IN_TITLE.exec(title)?.[1];
}

/** What kind of post it is. */
export function classifyAnnouncement(traits: PostTraits): AnnouncementKind {
  const { title, hasKep, hasRelease } = traits;
  const release = releaseOfTitle(title);
  if (SPOTLIGHT.test(title)) return 'spotlight';
  if (INTERVIEW.test(title)) return 'interview';
  if (release === undefined && !(hasKep && hasRelease)) return 'other';
  if (PREVIEW.test(title)) return 'preview';
  return isReleaseAnnouncement(traits) ? 'release-announcement' : 'feature-post';
}

function isReleaseAnnouncement({ title, author, slug }: PostTraits): boolean {
  const release = RELEASE_TITLE.exec(title)?.[1];
  if (release === undefined) return false;
  if (/\bRelease Team\b/i.test(author) || RELEASE_SLUG.test(slug)) return true;
  return Number(release.split('.')[1]) <= LAST_WITHOUT_TEAM;
}
