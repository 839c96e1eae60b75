import { syncedRef, type Upstream } from '../../repository.ts';
import type { ContentReader, Fetched } from '../../source.ts';
import type { PostTexts } from '../digests/fetch.ts';
import { readKnownGates } from '../digests/known-gates.ts';

/** The repository of the Kubernetes blog. */
export const REPOSITORY = 'kubernetes/website';

const FOLDER = 'content/en/blog/_posts';

/** Reads every post of the blog. */
export async function fetchBlog(
  upstream: Upstream,
  content: ContentReader,
): Promise<Fetched<PostTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const files = (await repository.files(head, FOLDER)).filter(({ path }) => path.endsWith('.md'));
  const texts = await repository.texts(files);
  const posts = files.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' }));
  const gates = await readKnownGates(content);
  return { refs: [syncedRef(REPOSITORY, head)], texts: { posts, gates } };
}
