import { describe, expect, it } from 'vitest';
import { cleanUrl } from './clean-url.ts';

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
