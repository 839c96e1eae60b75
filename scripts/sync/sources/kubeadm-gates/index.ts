import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import { defineOneFile } from '../../engine/one-file.ts';
import { parseReference } from './parse.ts';

const [REPOSITORY] = COLLECTIONS['kubeadm-gates'].from['kubeadm-gates'].repositories;
const FILE = 'content/en/docs/reference/setup-tools/kubeadm/kubeadm-init.md';

/** kubeadm's own feature gates: the tables of the reference of `kubeadm init`. */
export const source = defineOneFile(
  { name: 'kubeadm-gates', repository: REPOSITORY, file: FILE },
  parseReference,
);
