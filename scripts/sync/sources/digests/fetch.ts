import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FolderRead } from '../../engine/source.ts';

/** The repository of Last Week in Kubernetes Development. */
export const [REPOSITORY] = COLLECTIONS.digests.from.digests.repositories;

/** The posts. */
export const POSTS: FolderRead = {
  repository: REPOSITORY,
  folder: '_posts',
  isWanted: () => true,
};
