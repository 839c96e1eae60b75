import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { DocsPage } from '../../../../src/schemas/docs-page.ts';
import { type FolderTexts, keptRecords, readFolder } from '../../engine/read-folder.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';

/** The repository of the documentation. */
export const [REPOSITORY] = COLLECTIONS['docs-pages'].from['docs-pages'].repositories;

const FOLDER = 'content/en/docs';

/** Folders whose pages neither document APIs nor state stages, and which are large. */
const SKIPPED = [
  'reference/command-line-tools-reference/feature-gates/',
  'reference/config-api/',
  'reference/glossary/',
  'reference/kubectl/generated/',
  'reference/setup-tools/kubeadm/generated/',
].map((folder) => `${FOLDER}/${folder}`);

/** The pages that may be of interest. */
export const PAGES: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: (path) => path.endsWith('.md') && !SKIPPED.some((folder) => path.startsWith(folder)),
};

/**
 * Reads the pages of the documentation that may be of interest, and all records even where no page
 * has changed: the list of API references is made of all.
 */
export async function fetchDocsPages(
  upstream: Upstream,
  _content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<FolderTexts<DocsPage>>> {
  const pages = await readFolder(upstream, PAGES, wanted);
  return {
    refs: [pages.ref],
    texts: { files: pages.texts, kept: keptRecords<DocsPage>(wanted, pages) },
  };
}
