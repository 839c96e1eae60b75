import type { Announcement } from '../../schemas/announcement.ts';
import { announcementKindLabel } from '../announcement/post-words.ts';
import type { AnnouncementIndex } from '../announcement/posts.ts';
import { capitalized } from '../capitalized.ts';
import type { DigestView } from '../digest/digest.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { digestPath } from '../page/paths.ts';

/** A post of a blog, or an issue of Last Week in Kubernetes Development. */
export interface Published {
  /** Never changes: what feeds know it by. */
  readonly id: string;
  /** The day of publication, ISO 8601; nothing for a post without one. */
  readonly day: string;
  readonly title: string;
  /** What it is, in words: "Feature post", "LWKD issue". */
  readonly kind: string;
  /** Its page on this site, below the base. */
  readonly path: string | undefined;
  /** Its address elsewhere. */
  readonly url: string | undefined;
  /** Its address on another blog. */
  readonly copyUrl: string | undefined;
  readonly enhancements: readonly EnhancementView[];
  /** Those among which its name does not decide. */
  readonly undecided: readonly EnhancementView[];
  /** Whether it names none of them, but has their names. */
  readonly isMatched: boolean;
  /** The groups that it is about, and the owners of its enhancements: "sig-node". */
  readonly sigs: readonly string[];
  readonly releases: readonly string[];
}

interface Sources {
  readonly announcements: Pick<
    AnnouncementIndex,
    'all' | 'enhancementsOf' | 'undecidedOf' | 'isMatched' | 'groupsOf'
  >;
  readonly digests: readonly DigestView[];
  readonly enhancement: (id: string) => EnhancementView | undefined;
}

/** All posts of both blogs and all issues of LWKD, newest first. */
export function listPublished({ announcements, digests, enhancement }: Sources): Published[] {
  const posts = announcements.all.map((post): Published => {
    const enhancements = announcements.enhancementsOf(post).flatMap((id) => enhancement(id) ?? []);
    return {
      ...ofPost(post),
      enhancements,
      undecided: announcements.undecidedOf(post).flatMap((id) => enhancement(id) ?? []),
      isMatched: announcements.isMatched(post),
      sigs: [...new Set([...announcements.groupsOf(post), ...ownersOf(enhancements)])],
    };
  });
  return [...posts, ...digests.map(ofDigest)].sort(
    (a, b) => b.day.localeCompare(a.day) || (a.id < b.id ? -1 : 1),
  );
}

function ofPost({
  id,
  date = '',
  title,
  kind,
  permalink,
  copies = [],
  release,
  releases,
}: Announcement) {
  return {
    id: `post/${id}`,
    day: date,
    title,
    kind: capitalized(announcementKindLabel(kind)),
    path: undefined,
    url: permalink,
    copyUrl: copies[0]?.permalink,
    releases: release === undefined ? (releases ?? []) : [release],
  };
}

function ofDigest({ record, keps, releases, sigs }: DigestView): Published {
  return {
    id: `digest/${record.id}`,
    day: record.id,
    title: record.title,
    kind: 'LWKD issue',
    path: digestPath(record.id),
    url: undefined,
    copyUrl: undefined,
    enhancements: keps.flatMap(({ view }) => view ?? []),
    undecided: [],
    isMatched: false,
    sigs,
    releases,
  };
}

function ownersOf(enhancements: readonly EnhancementView[]): string[] {
  return enhancements.flatMap(({ sig, sigs }) => (sigs.includes(sig) ? [sig] : []));
}
