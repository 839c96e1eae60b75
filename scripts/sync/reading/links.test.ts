import { describe, expect, it } from 'vitest';
import { readLink } from './links.ts';

const KEPS = 'https://github.com/kubernetes/enhancements';
const SITE = 'https://example.org';

describe('readLink', () => {
  it.each([
    ['https://kep.k8s.io/1234', { number: 1234, isFork: false }],
    [
      `${KEPS}/blob/master/keps/sig-node/0014-widgets.md`,
      { directory: 'sig-node/0014-widgets', isFork: false },
    ],
    [
      'https://github.com/me/enhancements/tree/a1/keps/sig-node/1234-widgets',
      { number: 1234, directory: 'sig-node/1234-widgets', isFork: true },
    ],
  ])('tells the KEP of %s', (url, kep) => {
    expect(readLink(url)).toEqual({ url, isTrimmed: false, target: { kind: 'kep', ...kep } });
  });

  it('tells pull requests from KEPs, and from pages', () => {
    expect(readLink(`${KEPS}/pull/1234/files`)?.target).toEqual({
      kind: 'pull-request',
      id: 'kubernetes/enhancements#1234',
    });
    expect(readLink(`${KEPS}/issues?q=is%3Aopen`)?.target).toEqual({ kind: 'page' });
  });

  it('takes stray characters off, and completes an address of the site', () => {
    expect(readLink(`${KEPS}/pull/12)`)).toMatchObject({ url: `${KEPS}/pull/12`, isTrimmed: true });
    expect(readLink(`${KEPS}/pull/12dev`)).toMatchObject({ isTrimmed: true });
    expect(readLink('/docs/', SITE)).toMatchObject({ url: `${SITE}/docs/`, isTrimmed: false });
  });

  it.each(['', 'javascript:alert(1)', 'h/docs', '//x', 'https://user@x.org/', '/docs'])(
    'takes %j for no address',
    (url) => {
      expect(readLink(url)).toBeUndefined();
    },
  );
});
