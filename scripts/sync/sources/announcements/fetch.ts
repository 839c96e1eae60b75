import type { Announcement } from '../../../../src/schemas/announcement.ts';
import { keptRecords, readFolder } from '../../engine/read-folder.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';
import { readKnownGates } from '../../reading/known-gates.ts';
import type { PostTexts } from '../digests/fetch.ts';

/** The repository of the Kubernetes blog. */
export const REPOSITORY = 'kubernetes/website';

const FOLDER = 'content/en/blog/_posts';

/** The posts of the blog. */
export const POSTS: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: (path) => path.endsWith('.md'),
};

/** Reads the posts of the blog. */
export async function fetchBlog(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<PostTexts<Announcement>>> {
  const posts = await readFolder(upstream, POSTS, wanted);
  if (posts.isUnchanged) return { refs: [posts.ref], texts: undefined };
  const kept = keptRecords<Announcement>(wanted, posts);
  const gates = await readKnownGates(content);
  return { refs: [posts.ref], texts: { posts: posts.texts, kept, gates } };
}
