import { expect, it } from 'vitest';
import { sigNamed, sigsNamed } from './sig-names.ts';

it.each([
  ['API Machinery', 'sig-api-machinery'],
  ['apimachinery', 'sig-api-machinery'],
  ['networking', 'sig-network'],
  ['job', undefined],
])('%j is %s', (name, sig) => {
  expect(sigNamed(name)).toBe(sig);
});

it('finds SIGs by their names in a text and by links to their pages', () => {
  const segments = [
    { text: 'Ask SIG Cluster Lifecycle, sig-networking or ' },
    { text: 'us', url: 'https://git.k8s.io/community/sig-node/README.md' },
    { text: ' of SIG Nodes', url: 'https://example.org/sig-auth' },
  ];
  expect(sigsNamed(segments)).toEqual(['sig-cluster-lifecycle', 'sig-network', 'sig-node']);
});
