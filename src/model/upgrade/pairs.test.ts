import { describe, expect, it } from 'vitest';
import { pairPath } from '../page/paths.ts';
import { releaseRange } from '../version.ts';
import { offeredReleases, pagedPairs, releaseOf } from './pairs.ts';
import { example } from './testing/example.ts';

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

it('paths are those of the page', () => {
  const pair = { from: '1.30', to: '1.33' };
  expect(pairPath(pair)).toBe('/upgrade/1.30-to-1.33/');
});

it.each([
  ['1.33', '1.33'],
  ['v1.33.5-eks-3cfe0ce', '1.33'],
  [' 1.34.0-rc.1 ', '1.34'],
  ['1.33-gke', '1.33'],
  ['<b>x', undefined],
])('releaseOf reads %s as %s', (written, release) => {
  expect(releaseOf(written)).toBe(release);
});

it('offeredReleases leaves out what is only planned, and what nothing is known of', () => {
  const known = ['1.29', ...example.releases.map(({ version }) => version), '1.38'];
  const data = {
    ...example,
    releases: known.map((version) => ({
      version,
      phase: version === '1.38' ? ('planned' as const) : ('released' as const),
    })),
  };
  expect(offeredReleases(data)).toEqual(known.slice(1, -1));
});
