import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FolderRead } from '../../engine/source.ts';

/** The repository of the Kubernetes blog. */
export const [REPOSITORY] = COLLECTIONS.announcements.from.announcements.repositories;

/** The posts of the blog. */
export const POSTS: FolderRead = {
  repository: REPOSITORY,
  folder: 'content/en/blog/_posts',
  isWanted: (path) => path.endsWith('.md'),
};
