import { syncedRef, type Upstream } from '../../repository.ts';
import type { ContentReader, Fetched } from '../../source.ts';
import { readKnownGates } from './known-gates.ts';

/** The repository of Last Week in Kubernetes Development. */
export const REPOSITORY = 'kubernetes-sigs/lwkd';

const FOLDER = '_posts';

/** Posts, and the names of gates to look for in them. */
export interface PostTexts {
  readonly posts: readonly { readonly path: string; readonly text: string }[];
  readonly gates: ReadonlySet<string>;
}

/** Reads every post. */
export async function fetchDigests(
  upstream: Upstream,
  content: ContentReader,
): Promise<Fetched<PostTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const files = await repository.files(head, FOLDER);
  const texts = await repository.texts(files);
  const posts = files.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' }));
  const gates = await readKnownGates(content);
  return { refs: [syncedRef(REPOSITORY, head)], texts: { posts, gates } };
}
