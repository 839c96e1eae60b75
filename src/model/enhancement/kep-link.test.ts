import { describe, expect, it } from 'vitest';
import { kepNumber, readKepLink } from './kep-link.ts';

const OWN = 'https://github.com/kubernetes/enhancements';
const WIDGETS = 'sig-node/1234-widgets';
const KEP = { directory: WIDGETS, number: 1234, place: 'enhancements', isProposal: true };

describe('readKepLink', () => {
  it.each([
    ['https://kep.k8s.io/1234', 'number', 1234],
    ['http://kep.k8s.io/1234', 'number', 1234],
    ['https://www.kep.k8s.io/1234', 'number', 1234],
    ['kep.k8s.io/1234', 'number', 1234],
    ['https://kep.k8s.io/1234/', 'number', 1234],
    ['https://kep.k8s.io/0752', 'number', 752],
    ['https://kep.k8s.io/1234?plain=1', 'number', 1234],
    ['https://kep.k8s.io/1234#goals', 'number', 1234],
    ['https://kep.k8s.io/issues/1234', 'number', 1234],
    ['https://kep.k8s.io/1234)', 'number', 1234],
    ['https://kep.k8s.io/1234>', 'number', 1234],
    ['https://kep.k8s.io/1234:', 'number', 1234],
    ['[KEP](https://kep.k8s.io/1234)', 'number', 1234],
    ['https://keps.k8s.io/1234', 'number', 1234],
    ['http://features.k8s.io/277', 'number', 277],
    ['https://www.kubernetes.dev/resources/keps/1234/', 'number', 1234],
    ['https://k8s.dev/resources/keps/1234', 'number', 1234],
    ['KEP-1234', 'number', 1234],
    ['KEP 0752', 'number', 752],
    ['KEP #1234', 'number', 1234],
    ['kep-1234', 'number', 1234],
    ['1234', 'number', 1234],
    ['#1234', 'issue', 1234],
    ['kubernetes/enhancements#1234', 'issue', 1234],
    [`${OWN}/issues/1234`, 'issue', 1234],
    [`${OWN}/issues/1234/`, 'issue', 1234],
    [`${OWN}/issues/1234#issuecomment-1`, 'issue', 1234],
    [`${OWN}/issues/1234)(beta).`, 'issue', 1234],
    [`${OWN}/issue/1234`, 'issue', 1234],
    ['http://www.github.com/kubernetes/enhancements/issues/1234', 'issue', 1234],
    ['github.com/Kubernetes/enhancements/issues/1234', 'issue', 1234],
    ['https://github.com/kubernetes/features/issues/12', 'issue', 12],
    [`${OWN}/pull/1234`, 'pull-request', 1234],
    [`${OWN}/pull/1234/files#diff-1`, 'pull-request', 1234],
  ])('%s is %s %i', (written, kind, number) => {
    expect(readKepLink(written)).toEqual({ kind, number });
  });

  it.each([
    [`${OWN}/tree/master/keps/${WIDGETS}`],
    [`${OWN}/tree/master/keps/${WIDGETS}/`],
    [`${OWN}/blob/master/keps/${WIDGETS}/README.md`],
    [`${OWN}/blob/0123abc/keps/${WIDGETS}/README.md?plain=1#L10`],
    [`${OWN}/blob/some/branch/keps/${WIDGETS}/README.md`],
    [`${OWN}/blob/master/keps/${WIDGETS}.md`],
    [`https://raw.githubusercontent.com/kubernetes/enhancements/master/keps/${WIDGETS}/README.md`],
    [`https://git.k8s.io/enhancements/keps/${WIDGETS}`],
    [`https://git.k8s.io/features/keps/${WIDGETS}/README.md`],
    [`/keps/${WIDGETS}`],
    [`keps/${WIDGETS}/README.md`],
    [`/kep/${WIDGETS}/`],
    [`kubernetes/enhancements/keps/${WIDGETS}`],
  ])('%s is the proposal', (written) => {
    expect(readKepLink(written)).toEqual({ kind: 'directory', ...KEP });
  });

  it.each([
    ['another file', `${OWN}/blob/master/keps/${WIDGETS}/kep.yaml`, { isProposal: false }],
    ['its history', `${OWN}/commits/master/keps/${WIDGETS}/README.md`, { isProposal: false }],
    ['its editor', `${OWN}/edit/master/keps/${WIDGETS}/README.md`, { isProposal: false }],
    [
      'a fork',
      `https://github.com/me/k8s-enhancements/tree/a/b/keps/${WIDGETS}`,
      { place: 'fork' },
    ],
    [
      'a subproject’s',
      `${OWN}/tree/master/keps/sig-node/kubelet/1234-widgets`,
      { directory: 'sig-node/kubelet/1234-widgets' },
    ],
    [
      'a directory with zeros',
      '/keps/sig-network/0752-slices',
      { directory: 'sig-network/0752-slices', number: 752 },
    ],
  ])('tells %s by its address', (_, written, rest) => {
    expect(readKepLink(written)).toEqual({ kind: 'directory', ...KEP, ...rest });
  });

  it.each([
    ['sig-node/20190717-seccomp', `${OWN}/blob/master/keps/sig-node/20190717-seccomp.md`],
    ['sig-node/0034-tracing', `${OWN}/blob/master/keps/sig-node/0034-tracing.md`],
    ['sig-node/widgets', `${OWN}/blob/master/keps/sig-node/widgets.md`],
    ['sig-release/0000-process', `${OWN}/tree/master/keps/sig-release/0000-process`],
    [
      'sig-node/0014-widgets',
      'https://github.com/kubernetes/community/blob/master/keps/sig-node/0014-widgets.md',
    ],
  ])('%s has no number of today', (directory, written) => {
    const link = readKepLink(written);
    expect(link).toMatchObject({ kind: 'directory', directory });
    expect(kepNumber(link)).toBeUndefined();
  });

  it.each([
    ...['', 'widgets', 'KEP 0017', 'KEP-1234 and KEP-2345', 'ftp://kep.k8s.io/1234'],
    ...['https://kep.k8s.io/', 'https://kep.k8s.io/0', 'https://kep.k8s.io/1234567'],
    ...['https://kep.k8s.io/1234-widgets', 'https://issues.k8s.io/1234', 'http://[kep.k8s.io/1'],
    'https://github.com/kubernetes/kubernetes/issues/1234',
    'https://github.com/other/enhancements/issues/1234',
    'https://github.com/kubernetes-sigs/kueue/tree/main/keps/693-widgets',
    `https://example.org/kubernetes/enhancements/tree/master/keps/${WIDGETS}`,
    ...[`${OWN}/issues`, `${OWN}/issues?q=is%3Aopen+1234`, `${OWN}/milestone/12`],
    ...[`${OWN}/tree/master/keps/sig-node`, `${OWN}/tree/master/keps/sig-node/kubelet`],
    ...[`${OWN}/tree/master/keps/NNNN-kep-template`, `${OWN}/blob/master/keps/README.md`],
    ...[`${OWN}/blob/master/keps/sig-cli/FAQ.md`],
    `${OWN}/blob/master/keps/prod-readiness/sig-node/1234.yaml`,
  ])('%j names none', (written) => {
    expect(readKepLink(written)).toBeUndefined();
  });
});

it('kepNumber is that of a KEP, its issue or its directory, but of no pull request', () => {
  const forms = ['KEP-1234', '#1234', `/keps/${WIDGETS}`, `${OWN}/pull/1234`];
  expect(forms.map((form) => kepNumber(readKepLink(form)))).toEqual([
    ...[1234, 1234, 1234, undefined],
  ]);
});
