import { syncedRef, type Upstream } from '../../repository.ts';
import type { Fetched } from '../../source.ts';

/** The repository of the documentation. */
export const REPOSITORY = 'kubernetes/website';

const FOLDER = 'content/en/docs';

/** Folders whose pages neither document APIs nor state stages, and which are large. */
const SKIPPED = [
  'reference/command-line-tools-reference/feature-gates/',
  'reference/config-api/',
  'reference/glossary/',
  'reference/kubectl/generated/',
  'reference/setup-tools/kubeadm/generated/',
].map((folder) => `${FOLDER}/${folder}`);

/** A page's file. */
export interface PageText {
  readonly path: string;
  readonly text: string;
}

/** Reads the pages of the documentation that may be of interest. */
export async function fetchDocsPages(upstream: Upstream): Promise<Fetched<readonly PageText[]>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const files = (await repository.files(head, FOLDER)).filter(
    ({ path }) => path.endsWith('.md') && !SKIPPED.some((folder) => path.startsWith(folder)),
  );
  const texts = await repository.texts(files);
  const pages = files.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' }));
  return { refs: [syncedRef(REPOSITORY, head)], texts: pages };
}
