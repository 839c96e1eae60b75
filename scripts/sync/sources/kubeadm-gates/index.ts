import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { KubeadmGate } from '../../../../src/schemas/kubeadm-gate.ts';
import { fetchFolder } from '../../engine/read-folder.ts';
import type { FolderRead } from '../../engine/source.ts';
import { defineSource } from '../../engine/source.ts';
import { parseReference } from './parse.ts';

const [REPOSITORY] = COLLECTIONS['kubeadm-gates'].from['kubeadm-gates'].repositories;

const FOLDER = 'content/en/docs/reference/setup-tools/kubeadm';

/** The reference of `kubeadm init`: one page. */
const REFERENCE: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: (path) => path === `${FOLDER}/kubeadm-init.md`,
};

/** kubeadm's own feature gates: the tables of its reference page. */
export const source = defineSource({
  reads: [REFERENCE],
  fetch: (upstream, _content, wanted) => fetchFolder<KubeadmGate>(upstream, REFERENCE, wanted),
  parse: ({ files, kept }) => {
    const pages = files.map(({ path, text }) => parseReference(text, path));
    return {
      records: [...kept, ...pages.flatMap(({ records }) => records)],
      notices: pages.flatMap(({ notices }) => notices),
    };
  },
});
