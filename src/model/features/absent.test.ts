import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { parseQuery } from './query.ts';
import { answer } from './select.ts';
import { plainCell } from './table.ts';
import { wholeTable } from './whole-table.ts';

const lists = ['1.33', '1.34', '1.35'];
const alpha = '1.33 alpha off';
const atlas = buildAtlas({
  sources: { code: sourceAt('2026-01-05', gateBranches(...lists)) },
  releases: releasesOut(...lists),
  gates: [
    { name: 'Here', code: codeBlock([alpha], lists) },
    {
      name: 'Gone',
      code: codeBlock([alpha], ['1.33']),
      docs: docsBlock([], { formerNames: ['GoneOnce'] }),
    },
    { name: 'New', code: codeBlock(['1.35 alpha off'], ['1.35']) },
    { name: 'Vague', docs: docsBlock([], { removed: true }) },
  ],
  enhancements: [
    kepIn('sig-node/3-gone', { title: 'Gone', featureGates: [{ name: 'Gone' }] }),
    kepIn('sig-node/4-over', { title: 'Over', status: 'withdrawn' }),
    kepIn('sig-node/5-later', { title: 'Later', milestones: { alpha: '1.35' } }),
    kepIn('sig-node/6-undated', {
      title: 'Undated',
      milestones: { alpha: '1.34' },
      status: 'implemented',
    }),
    kepIn('sig-node/9-missing', {
      title: 'Missing',
      milestones: { alpha: '1.34', beta: '1.36' },
      featureGates: [{ name: 'Nobodys' }],
    }),
    kepIn('sig-node/7-undated', { title: 'Never dated', status: 'implemented' }),
    kepIn('sig-node/8-undated', {
      title: 'To come',
      milestones: { beta: '1.36' },
      status: 'implemented',
    }),
  ],
});

/** Heading, stage and since of the rows of an answer. */
const ask = (text: string) => {
  const query = parseQuery(text);
  const { columns, rows } = answer(
    wholeTable(atlas, query.table, query.release, { root: 'https://a.example' }),
    query,
  );
  const shown = columns.flatMap(({ key }, index) =>
    index === 0 || key === 'stage' || key === 'since' ? [index] : [],
  );
  return rows.map(({ cells }) => shown.map((index) => plainCell(cells[index] ?? [])));
};

describe('a query that names what the release does not have', () => {
  it('gets a row that says what became of a gate, by any of its names', () => {
    expect(ask('table=gates gates=Gone')).toEqual([['Gone', 'Removed', 'v1.34']]);
    expect(ask('table=gates gates=GoneOnce,Here')).toEqual([
      ['Here', 'Alpha', 'v1.33'],
      ['Gone', 'Removed', 'v1.34'],
    ]);
    expect(ask('gates=Gone')).toEqual([['Gone', 'Removed', 'v1.34']]);
    expect(ask('table=gates release=1.33 gates=New')).toEqual([['New', 'Not yet', 'v1.35']]);
    expect(ask('table=gates gates=Vague')).toEqual([
      ['Vague', 'Removed', 'in an unknown release by v1.33'],
    ]);
  });

  it('gets a row of a KEP whose gates are gone, that was given up, or that is still to come', () => {
    expect(ask('table=gates keps=3')).toEqual([['Gone', 'Removed', 'v1.34']]);
    expect(ask('keps=4')).toEqual([['Over', 'withdrawn', '']]);
    expect(ask('release=1.34 keps=5')).toEqual([['Later', 'Alpha in v1.35', '']]);
  });

  it('says of a target that nothing confirms that it is none but that', () => {
    for (const release of ['1.33', '1.34', '1.35']) {
      expect(ask(`release=${release} keps=9`)).toEqual([
        ['Missing', 'Alpha in v1.34, not confirmed', ''],
      ]);
    }
  });

  it('says that the stage is unknown where a KEP may be GA, and what is planned before a planned stage', () => {
    expect(ask('release=1.33 keps=6')).toEqual([['Undated', 'Alpha in v1.34', '']]);
    expect(ask('release=1.34 keps=6')).toEqual([['Undated', 'Alpha', 'v1.34']]);
    expect(ask('release=1.35 keps=6')).toEqual([['Undated', 'Unknown', '']]);
    expect(ask('release=1.33 keps=7')).toEqual([['Never dated', 'Unknown', '']]);
    expect(ask('release=1.35 keps=7')).toEqual([['Never dated', 'Unknown', '']]);
    expect(ask('release=1.34 keps=8')).toEqual([['To come', 'Beta in v1.36', '']]);
  });

  it('sees nothing of it otherwise, and is told of names that nobody knows', () => {
    expect(ask('table=gates').flat()).not.toContain('Gone');
    expect(ask('gates=Gone changed=yes')).toEqual([]);
    expect(() => ask('gates=Gonne')).toThrow('gates=Gonne (did you mean Gone?)');
  });
});
