import { expect, it } from 'vitest';
import { SAMPLE_GROUPS } from '../testing/groups.ts';

it.each([
  ['API Machinery', 'sig-api-machinery'],
  ['apimachinery', 'sig-api-machinery'],
  ['networking', 'sig-network'],
  ['wg-batch', 'wg-batch'],
  ['job', undefined],
])('%j is %s', (name, sig) => {
  expect(SAMPLE_GROUPS.named(name)).toBe(sig);
});

it('finds groups by their names in a text and by links to their pages', () => {
  const segments = [
    { text: 'Ask SIG Cluster Lifecycle, sig-networking, WG Batch or ' },
    { text: 'us', url: 'https://git.k8s.io/community/sig-node/README.md' },
    { text: ' of SIG Nodes or WG Job', url: 'https://example.org/sig-auth' },
  ];
  expect(SAMPLE_GROUPS.namedIn(segments)).toEqual([
    'sig-cluster-lifecycle',
    'sig-network',
    'wg-batch',
    'sig-node',
  ]);
});
