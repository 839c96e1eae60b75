import type { Announcement } from '../../../../src/schemas/announcement.ts';
import { keptRecords, listFolder, type PathText, readFolder } from '../../engine/read-folder.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, Wanted } from '../../engine/source.ts';
import { requireKnownGates } from '../../reading/known-gates.ts';
import { readKnownGroups } from '../../reading/known-groups.ts';
import { readIntact } from '../../reading/recorded.ts';
import { readerOfGroups } from '../../reading/sig-names.ts';
import { CONTRIBUTOR_BLOG, KUBERNETES_BLOG } from './blogs.ts';
import type { PostNames } from './reading.ts';

/** The posts to read, and what they may name. */
export interface AnnouncementTexts {
  readonly kubernetes: readonly PathText[];
  readonly contributors: readonly PathText[];
  /** Posts of the Kubernetes blog that did not change. */
  readonly kept: readonly Announcement[];
  /** All that content/ has. */
  readonly recorded: readonly Announcement[];
  readonly names: PostNames;
}

/**
 * Fetches the posts of both blogs, and from content/ the names that they are searched for. Of the
 * Kubernetes blog only what changed: the contributor blog is read as a whole, since a post of it may
 * be a copy of any.
 * @throws {Error} when content/ has no gates or no groups.
 */
export async function fetchAnnouncements(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<AnnouncementTexts>> {
  const kubernetes = await readFolder(upstream, KUBERNETES_BLOG.posts, wanted);
  const contributors = await listFolder(upstream, CONTRIBUTOR_BLOG.posts, wanted);
  const refs = [kubernetes.ref, contributors.ref];
  if (kubernetes.isUnchanged && contributors.isUnchanged) return { refs, texts: undefined };
  const all = await readFolder(upstream, CONTRIBUTOR_BLOG.posts, { prose: wanted.prose });
  const kept = keptRecords<Announcement>(wanted, kubernetes, ({ path }) => path);
  return {
    refs,
    texts: {
      kubernetes: kubernetes.texts,
      contributors: all.texts,
      kept: kept.filter(({ repository }) => repository === undefined),
      recorded: await readIntact(content, 'announcements'),
      names: {
        gates: await requireKnownGates(content),
        groups: readerOfGroups(await readKnownGroups(content)),
      },
    },
  };
}
