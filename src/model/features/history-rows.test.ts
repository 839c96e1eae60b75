import { expect, it } from 'vitest';
import type { DocsStage, FeatureGate } from '../../schemas/feature-gate.ts';
import { buildAtlas } from '../atlas/build.ts';
import { releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { gateHistoryRows } from './history-rows.ts';

const releases = releasesOut('1.9', '1.10', '1.11', '1.12', '1.13');
const rowsOf = (stages: DocsStage[], removed: boolean) => {
  const gate: FeatureGate = { name: 'Example', docs: { path: 'Example.md', stages, removed } };
  const atlas = buildAtlas({
    enhancements: [],
    gates: [gate],
    releases,
    sources: { docs: sourceAt('2018-12-31') },
  });
  return gateHistoryRows(atlas).map(({ stage, since, until }) => [stage, since, until]);
};

it('ends what is not known of a gate before the release that surely lacks it', () => {
  const alpha = { stage: 'alpha', default: false, from: '1.9' } as const;
  expect(rowsOf([{ ...alpha, to: '1.10' }], true)).toEqual([
    ['alpha', '1.9', '1.9'],
    ['unknown', '1.10', '1.10'],
    ['removed', undefined, undefined],
  ]);
  expect(rowsOf([alpha], false)).toEqual([['alpha', '1.9', undefined]]);
});
