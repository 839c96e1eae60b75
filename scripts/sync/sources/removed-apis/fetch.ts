import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FolderRead } from '../../engine/source.ts';

const [REPOSITORY] = COLLECTIONS['removed-apis'].from['removed-apis'].repositories;

const FOLDER = 'content/en/docs/reference/using-api';

/** The deprecation guide: one page. */
export const GUIDE: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: (path) => path === `${FOLDER}/deprecation-guide.md`,
};
