import type { Digest } from '../../../../src/schemas/digest.ts';
import { keptRecords, readFolder } from '../../engine/read-folder.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';
import { readKnownGates } from '../../reading/known-gates.ts';

/** The repository of Last Week in Kubernetes Development. */
export const REPOSITORY = 'kubernetes-sigs/lwkd';

const FOLDER = '_posts';

/** The posts. */
export const POSTS: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: () => true,
};

/** Posts to read, records of those that did not change, and the names of gates to look for. */
export interface PostTexts<Kept> {
  readonly posts: readonly { readonly path: string; readonly text: string }[];
  readonly kept: readonly Kept[];
  readonly gates: ReadonlySet<string>;
}

/** Reads the posts. */
export async function fetchDigests(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<PostTexts<Digest>>> {
  const posts = await readFolder(upstream, POSTS, wanted);
  if (posts.isUnchanged) return { refs: [posts.ref], texts: undefined };
  const kept = keptRecords<Digest>(wanted, posts);
  const gates = await readKnownGates(content);
  return { refs: [posts.ref], texts: { posts: posts.texts, kept, gates } };
}
