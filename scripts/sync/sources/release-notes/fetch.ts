import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FolderRead } from '../../engine/source.ts';
import { releaseOfNotesPath } from './parse.ts';

/** The repository of the release team. */
export const [REPOSITORY] = COLLECTIONS['release-notes'].from['release-notes'].repositories;

/** The files of release notes. */
export const NOTES: FolderRead = {
  repository: REPOSITORY,
  folder: 'releases',
  isWanted: (path) => releaseOfNotesPath(path) !== undefined,
};
