import { KUBEADM_GATES_URL } from '../../model/atlas/upstream.ts';
import { kubeadmGateList } from '../../schemas/api/kubeadm-gate.ts';
import { defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'kubeadm-gates.json',
    name: 'kubeadm-gates',
    summary: 'The feature gates of kubeadm itself, with stages and removals',
    shape: kubeadmGateList,
    page: '/feature-gates/',
    body: async (site) => ({
      gates: site.atlas.kubeadmGates.map(({ path: _, ...gate }) => gate),
      documentation: KUBEADM_GATES_URL,
    }),
  }),
];
