import { describe, expect, it } from 'vitest';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { indexEnhancements, indexGates } from './identity.ts';
import { resolveReference } from './reference.ts';
import { kepIn } from './testing/records.ts';

const RECORDS = [
  kepIn('sig-network/752-endpointslices'),
  kepIn('sig-cluster-lifecycle/kubeadm/2500-join'),
  kepIn('sig-node/2133-kubelet-credentials'),
  kepIn('sig-cloud-provider/2133-credentials'),
  kepIn('sig-node/2043-resources', { declaredNumber: 1884 }),
  kepIn('sig-release/0000-migration'),
];
const PULL = 'https://github.com/kubernetes/enhancements/pull/752';
const index = indexEnhancements(RECORDS);
const find = findMentioned(RECORDS.map((each) => ({ id: each.id, record: each })));

describe('resolveReference', () => {
  it.each([
    ['/keps/sig-network/752-endpointslices', 'sig-network/752-endpointslices'],
    ['keps/sig-network/752-endpointslices/README.md', 'sig-network/752-endpointslices'],
    ['/kep/sig-network/0752-endpointslices/', 'sig-network/752-endpointslices'],
    ['/keps/sig-cluster-lifecycle/kubeadm/2500-join/', 'sig-cluster-lifecycle/kubeadm/2500-join'],
    [
      'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/752-endpointslices',
      'sig-network/752-endpointslices',
    ],
    ['https://github.com/kubernetes/enhancements/issues/752', 'sig-network/752-endpointslices'],
    ['/keps/sig-network/20190603-endpointslices.md', 'sig-network/752-endpointslices'],
    ['kep.k8s.io/752', 'sig-network/752-endpointslices'],
    ['KEP-752', 'sig-network/752-endpointslices'],
    ['KEP 0752', 'sig-network/752-endpointslices'],
    ['#752', 'sig-network/752-endpointslices'],
    ['1884', 'sig-node/2043-resources'],
  ])('finds the enhancement of %j', (written, id) => {
    expect(resolveReference(written, find)).toEqual({ kind: 'enhancement', id, text: written });
  });

  it.each([
    ['does not choose between two enhancements of one number', 'KEP-2133', { kind: 'text' }],
    ['does not take a pull request for an enhancement', PULL, { kind: 'url', url: PULL }],
    ['takes the address out of Markdown', `[Design](${PULL})`, { kind: 'url', url: PULL }],
    ['keeps anything else as text', 'kinflate', { kind: 'text' }],
  ])('%s', (_, written, expected) => {
    expect(resolveReference(written, find)).toMatchObject(expected);
  });
});

describe('indexEnhancements', () => {
  it('addresses by number where that is unique, else by directory', () => {
    expect(index.slug('sig-network/752-endpointslices')).toBe('752');
    expect(index.slug('sig-node/2133-kubelet-credentials')).toBe(
      'sig-node/2133-kubelet-credentials',
    );
    expect(index.slug('sig-release/0000-migration')).toBe('sig-release/0000-migration');
  });

  it('labels by number, else by directory', () => {
    expect(index.label('sig-node/2133-kubelet-credentials')).toBe('KEP-2133');
    expect(index.label('sig-release/0000-migration')).toBe('0000-migration');
  });
});

describe('indexGates', () => {
  const find = indexGates([
    { name: 'NewName', docs: docsBlock([], { formerNames: ['OldName'] }) },
    { name: 'SetHostnameAsFQDN' },
  ]);

  it('finds a gate by its name, a former one, or another case', () => {
    expect(find('NewName')).toBe('NewName');
    expect(find('OldName')).toBe('NewName');
    expect(find('setHostnameAsFQDN')).toBe('SetHostnameAsFQDN');
    expect(find('Unknown')).toBeUndefined();
  });
});
