import { describe, expect, it } from 'vitest';
import { classifyKepLink, cleanUrl } from './kep-link.ts';

const TREE = 'https://github.com/kubernetes/enhancements/tree/master/keps';

describe('classifyKepLink', () => {
  it.each([
    ['https://kep.k8s.io/1234', 1234],
    ['http://features.k8s.io/277', 277],
    ['https://github.com/kubernetes/enhancements/issues/1234#issuecomment-1', 1234],
    ['https://github.com/kubernetes/enhancements/issue/1234', 1234],
    ['https://github.com/kubernetes/features/issues/12', 12],
    [`${TREE}/sig-node/1234-widgets`, 1234],
    [`${TREE}/sig-node/1234-widgets/README.md?plain=1#L10`, 1234],
    [`${TREE}/sig-cluster-lifecycle/kubeadm/2067-rename`, 2067],
    ['https://github.com/someone/enhancements/blob/a/branch/keps/sig-cli/5-x/README.md', 5],
    ['https://git.k8s.io/enhancements/keps/sig-apps/77-x', 77],
  ])('%s is KEP %i', (url, number) => {
    expect(classifyKepLink(url)).toEqual({ kind: 'number', number });
  });

  it.each([
    [`${TREE}/sig-node/20190717-seccomp-ga.md`, 'sig-node/20190717-seccomp-ga.md'],
    [`${TREE}/sig-instrumentation/0034-tracing.md`, 'sig-instrumentation/0034-tracing.md'],
  ])('%s has only a path', (url, path) => {
    expect(classifyKepLink(url)).toEqual({ kind: 'path', path });
  });

  it.each([
    'https://github.com/kubernetes/enhancements/pull/1234',
    'https://github.com/kubernetes/kubernetes/issues/1234',
    'https://github.com/other/enhancements/issues/1234',
    `${TREE}/sig-node`,
    'https://kep.k8s.io/0',
    'https://kep.k8s.io/1234567',
    'ftp://kep.k8s.io/1234',
    '',
  ])('%s names none', (url) => {
    expect(classifyKepLink(url)).toBeUndefined();
  });
});

describe('cleanUrl', () => {
  it.each([
    ['https://kep.k8s.io/1', 'https://kep.k8s.io/1', false],
    ['https://kep.k8s.io/1)', 'https://kep.k8s.io/1', true],
    ['https://kep.k8s.io/1>', 'https://kep.k8s.io/1', true],
    ['https://kep.k8s.io/1:', 'https://kep.k8s.io/1', true],
    ['https://kep.k8s.io/1](https://kep.k8s.io/1)', 'https://kep.k8s.io/1', true],
    ['https://example.org/a_(b)', 'https://example.org/a_(b)', false],
    ['https://example.org/a#b), and so on', 'https://example.org/a#b', true],
    ['  https://example.org/ x', 'https://example.org/', true],
  ])('%s', (written, url, isTrimmed) => {
    expect(cleanUrl(written)).toEqual({ url, isTrimmed });
  });

  it.each(['', 'x', 'javascript:alert(1)', 'https://', 'https:///x', 'http://[x'])(
    'finds none in %j',
    (written) => {
      expect(cleanUrl(written)).toBeUndefined();
    },
  );
});
