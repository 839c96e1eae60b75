import { describe, expect, it } from 'vitest';
import { releaseRange } from '../version.ts';
import { anyPairPath, pagedPairs, pairPath } from './pairs.ts';

const releases = releaseRange('1.17', '1.39').map((version) => ({
  version,
  phase: version > '1.37' ? ('planned' as const) : ('released' as const),
}));
const pairs = pagedPairs(releases).map(({ from, to }) => `${from}-${to}`);

describe('pagedPairs', () => {
  it('has each step since 1.20, and none to what is only planned', () => {
    expect(pairs.filter((pair) => pair.endsWith('-1.20'))).toEqual(['1.19-1.20']);
    expect(pairs).not.toContain('1.18-1.19');
    expect(pairs).not.toContain('1.37-1.38');
  });

  it('skips releases on the way to the newest', () => {
    expect(pairs.filter((pair) => pair.endsWith('-1.33'))).toEqual([
      '1.32-1.33',
      '1.31-1.33',
      '1.30-1.33',
    ]);
    expect(pairs.filter((pair) => pair.endsWith('-1.32'))).toEqual(['1.31-1.32']);
  });
});

describe('paths', () => {
  it('are those of the page, and of any pair', () => {
    const pair = { from: '1.30', to: '1.33' };
    expect(pairPath(pair)).toBe('/upgrade/1.30-to-1.33/');
    expect(anyPairPath(pair)).toBe('/upgrade/?from=1.30&to=1.33');
  });
});
