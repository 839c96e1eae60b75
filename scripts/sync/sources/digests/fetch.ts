import type { FolderRead } from '../../engine/source.ts';

/** The repository of Last Week in Kubernetes Development. */
export const REPOSITORY = 'kubernetes-sigs/lwkd';

/** The posts. */
export const POSTS: FolderRead = {
  repository: REPOSITORY,
  folder: '_posts',
  isWanted: () => true,
};
