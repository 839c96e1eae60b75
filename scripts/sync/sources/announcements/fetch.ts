import type { FolderRead } from '../../engine/source.ts';

/** The repository of the Kubernetes blog. */
export const REPOSITORY = 'kubernetes/website';

/** The posts of the blog. */
export const POSTS: FolderRead = {
  repository: REPOSITORY,
  folder: 'content/en/blog/_posts',
  isWanted: (path) => path.endsWith('.md'),
};
