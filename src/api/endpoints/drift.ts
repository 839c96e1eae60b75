import { getDrift } from '../../data/drift.ts';
import { findingId } from '../../model/drift/finding-id.ts';
import { driftList } from '../../schemas/api/drift.ts';
import type { DriftFinding } from '../../schemas/drift.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'drift.json',
    name: 'drift',
    summary: 'Every inconsistency between sources, with both citations',
    shape: driftList,
    body: async (site) => {
      const { kinds, findings } = (await getDrift()).report;
      return { kinds, findings: findings.map((finding) => findingData(finding, site)) };
    },
  }),
];

function findingData(finding: DriftFinding, { root }: ApiSite) {
  const { page, ...subject } = finding.subject;
  return {
    id: findingId(finding),
    ...finding,
    subject: { ...subject, page: page === undefined ? undefined : `${root}${page}` },
  };
}
