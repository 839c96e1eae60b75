import { describe, expect, it } from 'vitest';
import { classifyLink, kepsInText, leadingNumber } from './references.ts';

const KEPS = 'https://github.com/kubernetes/enhancements';

describe('classifyLink', () => {
  it.each([
    'https://kep.k8s.io/1234',
    'https://features.k8s.io/1234',
    `${KEPS}/issues/1234#issuecomment-1`,
    'https://github.com/kubernetes/features/issues/1234',
    'https://www.kubernetes.dev/resources/keps/1234/',
    `${KEPS}/tree/master/keps/sig-node/1234-pod-widgets`,
    `${KEPS}/blob/0123abc/keps/sig-node/widgets/1234-pod-widgets/README.md#summary`,
    'https://git.k8s.io/enhancements/keps/sig-node/1234-pod-widgets',
    'https://github.com/me/k8s-enhancements/blob/a1/keps/sig-node/1234-pod-widgets/README.md',
  ])('finds the number in %s', (url) => {
    expect(classifyLink(url)).toMatchObject({ kind: 'kep', kep: { number: 1234 } });
  });

  it.each([
    [
      'sig-node/0014-widgets',
      'https://github.com/kubernetes/community/blob/master/keps/sig-node/0014-widgets.md',
    ],
    ['sig-node/20190129-widgets', `${KEPS}/blob/master/keps/sig-node/20190129-widgets.md`],
    ['sig-node/widgets', `${KEPS}/blob/master/keps/sig-node/widgets.md`],
  ])('knows the former place %s, which has no number', (directory, url) => {
    const target = classifyLink(url);
    expect(target).toMatchObject({ kind: 'kep', kep: { directory, url } });
    expect(target.kind === 'kep' && target.kep.number).toBeUndefined();
  });

  it.each([
    `${KEPS}/tree/master/keps/NNNN-kep-template`,
    `${KEPS}/blob/master/keps/README.md`,
    `${KEPS}/tree/master/keps/sig-node`,
    `${KEPS}/issues?q=is%3Aopen`,
    'https://github.com/kubernetes-sigs/kueue/tree/main/keps/693-widgets',
    'https://kep.k8s.io/',
  ])('finds no KEP in %s', (url) => {
    expect(classifyLink(url)).toEqual({ kind: 'web', url });
  });

  it('tells pull requests from KEPs', () => {
    expect(classifyLink(`${KEPS}/pull/1234/files`)).toEqual({
      kind: 'pull-request',
      id: 'kubernetes/enhancements#1234',
      isMalformed: false,
    });
  });

  it.each(['', 'javascript:alert(1)', 'h/docs', '//x', 'https://user@x.org/', '/docs'])(
    'takes %j for no address',
    (url) => {
      expect(classifyLink(url)).toEqual({ kind: 'none' });
    },
  );
});

describe('kepsInText', () => {
  it('finds the usual spellings', () => {
    const text = 'KEP-1234, KEP 2345, KEP #3456 and KEP: 4567, not KEPs 5 or 1.21';
    expect(kepsInText(text, '2024-01-01').map(({ number }) => number)).toEqual([
      1234, 2345, 3456, 4567,
    ]);
  });

  it('takes low numbers of before 2020, and zeros at any time, for former numbers', () => {
    expect(kepsInText('KEP 17', '2018-08-19')).toEqual([{ written: 'KEP 17' }]);
    expect(kepsInText('KEP 17', '2025-08-19')).toEqual([{ written: 'KEP 17', number: 17 }]);
    expect(kepsInText('KEP 0017', '2025-08-19')).toEqual([{ written: 'KEP 0017' }]);
  });
});

describe('leadingNumber', () => {
  it('reads the number that begins a heading', () => {
    expect(leadingNumber('4402: go widgets')).toBe(4402);
    expect(leadingNumber('4815 DRA widgets')).toBe(4815);
    expect(leadingNumber('2 widgets')).toBeUndefined();
  });
});
