import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFileName } from './file-name.ts';

describe('recordFileName', () => {
  it.each([
    ['sig-cli/5295-kyaml', 'sig-cli/5295-kyaml.yaml'],
    ['1.34', '1.34.yaml'],
    ['sig-a/x.y', 'sig-a/x.y.yaml'],
    ['../../etc/passwd', '%2E./%2E./etc/passwd.yaml'],
    ['/root', '%00/root.yaml'],
    ['sig-a/a b:c\\d', 'sig-a/a%20b%3Ac%5Cd.yaml'],
    ['aux', '%61ux.yaml'],
    ['NUL.x', '%4EUL.x.yaml'],
  ])('of %s is %s', (id, name) => {
    expect(recordFileName(id)).toBe(name);
  });

  it('never leads out of its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (id) => {
        const name = recordFileName(id);
        expect(name).toMatch(/^[\w.+@()%-]+(?:\/[\w.+@()%-]+)*$/);
        expect(name.split('/').some((segment) => segment.startsWith('.'))).toBe(false);
      }),
    );
  });
});
