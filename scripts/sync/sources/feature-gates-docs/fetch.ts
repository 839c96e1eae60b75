import { syncedRef, type Upstream } from '../../repository.ts';
import type { Fetched } from '../../source.ts';

/** The repository of the documentation. */
export const REPOSITORY = 'kubernetes/website';

const FOLDER = 'content/en/docs/reference/command-line-tools-reference/feature-gates';

/** A page's file. */
export interface PageText {
  readonly path: string;
  readonly text: string;
}

/** Reads every page below `feature-gates/`. */
export async function fetchGatePages(upstream: Upstream): Promise<Fetched<readonly PageText[]>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const files = (await repository.files(head, FOLDER)).filter(({ path }) => path.endsWith('.md'));
  const texts = await repository.texts(files);
  const pages = files.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' }));
  return { refs: [syncedRef(REPOSITORY, head)], texts: pages };
}
