import type { Announcement } from '../../../../src/schemas/announcement.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';
import { fetchGateTexts, type GateTexts } from '../../reading/known-gates.ts';
import { readKnownGroups } from '../../reading/known-groups.ts';
import { type GroupReader, readerOfGroups } from '../../reading/sig-names.ts';

/** The repository of the Kubernetes blog. */
export const [REPOSITORY] = COLLECTIONS.announcements.from.announcements.repositories;

/** The posts of the blog. */
export const POSTS: FolderRead = {
  repository: REPOSITORY,
  folder: 'content/en/blog/_posts',
  isWanted: (path) => path.endsWith('.md'),
};

/** Posts, and what they may name. */
export interface PostTexts extends GateTexts<Announcement> {
  readonly groups: GroupReader;
}

/** Fetches the posts, and from content/ the names that they are searched for. */
export async function fetchPosts(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<PostTexts>> {
  const { refs, texts } = await fetchGateTexts<Announcement>(POSTS, upstream, content, wanted);
  const groups = readerOfGroups(await readKnownGroups(content));
  return { refs, texts: texts && { ...texts, groups } };
}
