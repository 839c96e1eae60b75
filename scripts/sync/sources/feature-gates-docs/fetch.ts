import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import { type FolderTexts, readFolder } from '../../engine/read-folder.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';

/** The repository of the documentation. */
export const [REPOSITORY] = COLLECTIONS['feature-gates'].from['feature-gates-docs'].repositories;

const FOLDER = 'content/en/docs/reference/command-line-tools-reference/feature-gates';

/** The pages of gates. */
export const PAGES: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: (path) => path.endsWith('.md'),
};

/** A gate, and what the documentation says of it. */
export interface DocsRecord {
  readonly name: string;
  readonly docs: NonNullable<FeatureGate['docs']>;
  readonly [key: string]: unknown;
}

/** Reads every page below `feature-gates/`. */
export async function fetchGatePages(
  upstream: Upstream,
  _content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<FolderTexts<DocsRecord>>> {
  const pages = await readFolder(upstream, PAGES, wanted);
  if (pages.isUnchanged) return { refs: [pages.ref], texts: undefined };
  const records = (wanted.previous?.records ?? []) as readonly DocsRecord[];
  const kept = records.filter(({ docs }) => pages.isKept(docs.path));
  return { refs: [pages.ref], texts: { files: pages.texts, kept } };
}
