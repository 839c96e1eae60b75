import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { FolderRead } from '../../engine/source.ts';

const [REPOSITORY] = COLLECTIONS['kubeadm-gates'].from['kubeadm-gates'].repositories;

const FOLDER = 'content/en/docs/reference/setup-tools/kubeadm';

/** The reference of `kubeadm init`: one page. */
export const REFERENCE: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: (path) => path === `${FOLDER}/kubeadm-init.md`,
};
