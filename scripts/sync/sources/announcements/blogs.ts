import { KUBERNETES_SITE } from '../../../../src/model/atlas/upstream.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FolderRead } from '../../engine/source.ts';

const [WEBSITE, CONTRIBUTOR_SITE] = COLLECTIONS.announcements.from.announcements.repositories;

/** A blog, and where its posts are. */
export interface Blog {
  readonly repository: typeof WEBSITE | typeof CONTRIBUTOR_SITE;
  /** Where its posts are served. */
  readonly site: string;
  readonly posts: FolderRead;
}

/** The blog of Kubernetes. */
export const KUBERNETES_BLOG: Blog = {
  repository: WEBSITE,
  site: KUBERNETES_SITE,
  posts: {
    repository: WEBSITE,
    folder: 'content/en/blog/_posts',
    isWanted: (path) => path.endsWith('.md'),
  },
};

/** The blog of those who work on Kubernetes; it is small, and read as a whole. */
export const CONTRIBUTOR_BLOG: Blog = {
  repository: CONTRIBUTOR_SITE,
  site: 'https://www.kubernetes.dev',
  posts: {
    repository: CONTRIBUTOR_SITE,
    folder: 'content/en/blog',
    isWhole: true,
    isWanted: (path) => path.endsWith('.md') && !path.endsWith('/_index.md'),
  },
};

/** Without the files that lie beside a post that is a folder: they are parts of it. */
export function withoutParts<File extends { readonly path: string }>(
  files: readonly File[],
): File[] {
  const folders = new Set(
    files.flatMap(({ path }) => (path.endsWith('/index.md') ? [folderOf(path)] : [])),
  );
  return files.filter(({ path }) => path.endsWith('/index.md') || !folders.has(folderOf(path)));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
