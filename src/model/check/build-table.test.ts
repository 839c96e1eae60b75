import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { sourceAt } from '../atlas/testing/records.ts';
import { buildGateTable } from './build-table.ts';

it('has the release whose branch was cut, beside the one after it that master has by then', () => {
  const refs = ['1.37', '1.38', '1.39'].map((gatesOf) => ({
    repository: 'kubernetes/kubernetes',
    gatesOf,
  }));
  const atlas = buildAtlas({
    enhancements: [],
    gates: [],
    releases: ['1.36', '1.37', '1.38', '1.39', '1.40'].map((version) => ({
      version,
      ...(version < '1.38' && { tags: [{ version: `${version}.0`, date: '2026-08-26' }] }),
    })),
    sources: { code: sourceAt('2026-11-20', refs) },
  });
  const { newest, releases } = buildGateTable(atlas, []);
  expect(newest).toBe('1.37');
  expect(releases.map(({ version, isOut }) => [version, isOut])).toEqual([
    ['1.36', true],
    ['1.37', true],
    ['1.38', false],
    ['1.39', false],
  ]);
});
