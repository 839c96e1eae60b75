import type { KubeadmGate } from '../../../../src/schemas/kubeadm-gate.ts';
import { fetchFolder } from '../../engine/read-folder.ts';
import { defineSource } from '../../engine/source.ts';
import { REFERENCE } from './fetch.ts';
import { parseReference } from './parse.ts';

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
