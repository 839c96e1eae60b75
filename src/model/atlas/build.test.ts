import { expect, it } from 'vitest';
import { codeBlock } from '../gate/testing/code-block.ts';
import { buildAtlas } from './build.ts';
import { gateBranches, kepIn, notesOf, releasesOut, sourceAt } from './testing/records.ts';

const beta = '1.34 beta on';
const inCode = (name: string, keps: number[]) => ({
  name,
  code: { ...codeBlock([beta], ['1.34']), keps },
});

const { enhancements, gates } = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-x', { featureGates: [{ name: 'Named' }] }),
    kepIn('sig-node/2-x'),
  ],
  gates: [inCode('Named', [2]), inCode('Told', [1]), inCode('Twice', [1, 2]), inCode('Odd', [9])],
  releases: releasesOut('1.34'),
  sources: { code: sourceAt('2026-01-05', gateBranches('1.34')) },
});

it('joins gates to the enhancements that name them or, where none does, that their code names', () => {
  expect(gates.map(({ name, enhancements: ids }) => [name, ids])).toEqual([
    ['Named', ['sig-node/1-x']],
    ['Odd', []],
    ['Told', ['sig-node/1-x']],
    ['Twice', ['sig-node/1-x', 'sig-node/2-x']],
  ]);
  expect(enhancements[0]?.gates.map(({ name, isFromCode = false }) => [name, isFromCode])).toEqual([
    ['Named', false],
    ['Told', true],
    ['Twice', true],
  ]);
});

it('joins a gate by pull requests to the enhancement that names one that nobody knows', () => {
  const note = (pr: number, kep: number, gate: string) => ({ pr, keps: [kep], gates: [gate] });
  const pull = (number: number, kep: number, gate: string) => ({
    ...{ number, merged: '2026-01-06T10:00:00Z', keps: [kep], gates: [gate] },
  });
  const atlas = buildAtlas({
    enhancements: [
      kepIn('sig-node/1-x', { featureGates: [{ name: 'Former' }] }),
      kepIn('sig-node/2-x'),
      kepIn('sig-apps/3-x', { featureGates: [{ name: 'Lost' }] }),
      kepIn('sig-node/3-x'),
    ],
    gates: ['Renamed', 'Shared', 'Other', 'OfEither', 'Merged'].map((name) => inCode(name, [])),
    releases: releasesOut('1.34'),
    releaseNotes: [
      notesOf(
        '1.34',
        note(1, 1, 'Renamed'),
        note(2, 1, 'Shared'),
        note(4, 2, 'Other'),
        note(5, 3, 'OfEither'),
      ),
    ],
    activity: [{ week: '2026-01-05', pullRequests: [pull(3, 2, 'Shared'), pull(6, 1, 'Merged')] }],
    sources: { code: sourceAt('2026-01-05', gateBranches('1.34')) },
  });
  const named = atlas.enhancements.map((each) => each.gates.map(({ written }) => written));
  expect(named).toEqual([['Former', 'Merged', 'Renamed'], [], ['Lost'], []]);
});

it('takes what the enhancement’s own gates reached for what it reached', () => {
  expect(enhancements[0]?.claims).toMatchObject([
    { stage: 'beta', release: '1.34', standing: 'shipped', rule: 'gate alone' },
  ]);
  expect(enhancements[1]?.claims).toEqual([]);
});
