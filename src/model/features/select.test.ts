import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import {
  docsPageOf,
  gateBranches,
  kepIn,
  releasesOut,
  sourceAt,
} from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { docsBlock } from '../gate/testing/docs-block.ts';
import { commonTable, commonTables, servedTable } from './common-tables.ts';
import { parseQuery } from './query.ts';
import { answer } from './select.ts';
import { plainCell, type TableCell } from './table.ts';
import { wholeFacets, wholeTable } from './whole-table.ts';

const lists = ['1.33', '1.34'];
const alpha = '1.33 alpha off';
const beta = '1.34 beta on';
const atlas = buildAtlas({
  sources: {
    code: sourceAt('2026-01-05', [
      ...gateBranches(...lists),
      { repository: 'kubernetes/enhancements' },
    ]),
  },
  docsPages: [
    docsPageOf('widgets', { gates: ['OldGate'], apis: [{ kind: 'Widget', apiVersion: 'v1' }] }),
  ],
  apiResources: [
    {
      kind: 'Widget',
      apiVersion: 'v1',
      url: 'https://kubernetes.io/docs/reference/widget-v1/',
      path: 'widget-v1.md',
    },
  ],
  releases: releasesOut(...lists),
  gates: [
    {
      name: 'FirstGate',
      code: codeBlock([alpha, beta], lists),
      docs: docsBlock([], { formerNames: ['OldGate'] }),
    },
    { name: 'Orphan', code: codeBlock([alpha], lists) },
  ],
  enhancements: [
    kepIn('sig-node/1-first', {
      title: 'First',
      participatingSigs: ['sig-cli', 'wg-batch'],
      milestones: { alpha: '1.33', beta: '1.34' },
      featureGates: [{ name: 'FirstGate', components: ['kubelet'] }],
    }),
    kepIn('sig-cli/0000-second', { title: 'Second', milestones: { stable: '1.33' } }),
  ],
});
const place = { root: 'https://a.example/atlas' };
const ask = (text: string) => {
  const query = parseQuery(text);
  return answer(wholeTable(atlas, query.table, query.release, place), query);
};
const titles = (text: string) => ask(text).rows.map(({ cells }) => plainCell(cells[0] ?? []));
/** The cells of a row by the keys of their columns. */
const cellsOf = (text: string, row = 0): Record<string, TableCell> => {
  const { columns, rows } = ask(text);
  return Object.fromEntries(columns.map(({ key }, index) => [key, rows[row]?.cells[index] ?? []]));
};
const textsOf = (text: string) =>
  Object.fromEntries(Object.entries(cellsOf(text)).map(([key, cell]) => [key, plainCell(cell)]));
const gates = (text: string) =>
  ask(`table=gates ${text}`).rows.map(({ cells }) => plainCell(cells[0] ?? []));

describe('answer', () => {
  it('selects rows by each key, all keys at once and any value of one', () => {
    expect(titles('')).toEqual(['First', 'Second', 'Orphan']);
    expect(titles('release=1.33 changed=yes')).toHaveLength(3);
    expect(titles('changed=yes')).toEqual(['First']);
    expect(titles('stage=ga,alpha')).toEqual(['Second', 'Orphan']);
    expect(titles('sig=cli')).toEqual(['First', 'Second']);
    expect(titles('sig=cli stage=beta')).toEqual(['First']);
    expect(titles('component=kubelet')).toEqual(['First']);
    expect(titles('gates=OldGate,Orphan')).toEqual(['First', 'Orphan']);
    expect(titles('keps=1,sig-cli/0000-second')).toEqual(['First', 'Second']);
    expect(gates('')).toEqual(['FirstGate', 'Orphan']);
    expect(gates('keps=1')).toEqual(['FirstGate']);
    expect(gates('sig=cli')).toEqual(['FirstGate']);
    expect(gates('sig=node component=kubelet changed=yes')).toEqual(['FirstGate']);
  });

  it('refuses what no row has, and releases that are not on record', () => {
    expect(() => ask('sig=nod gates=OldGate,Nope')).toThrow(
      'no row of v1.34 has sig=nod (did you mean node?), gates=Nope',
    );
    expect(() => ask('sig=elsewhere')).toThrow(
      'sig=elsewhere (expected one of cli, node, wg-batch)',
    );
    expect(() => ask('release=1.99')).toThrow('v1.99 is unknown');
  });

  it('joins what gates and keps name', () => {
    expect(titles('keps=1 gates=Orphan')).toEqual(['First', 'Orphan']);
    expect(titles('keps=1 gates=Orphan sig=node')).toEqual(['First']);
  });

  it('refuses keys that no row matches together, and not a release that changed nothing', () => {
    expect(() => ask('gates=Orphan sig=node')).toThrow('no row of v1.34 has all of this');
    expect(titles('gates=Orphan changed=yes')).toEqual([]);
    expect(titles('gates=Orphan stage=ga')).toEqual([]);
  });

  it('fills the cells and links what has a page', () => {
    expect(textsOf('')).toMatchObject({
      ...{ feature: 'First', kep: '1', stage: 'Beta', basis: 'shipped', default: 'true' },
      ...{ since: 'v1.34', change: 'Alpha → Beta; default true', gates: 'FirstGate: true' },
      ...{ sig: 'Node', participating: 'CLI; WG Batch', api: 'Widget v1', summary: '' },
    });
    const { participating, api } = cellsOf('');
    expect(participating?.map(({ url }) => url)).toEqual([
      'https://a.example/atlas/sigs/cli/',
      'https://a.example/atlas/sigs/wg-batch/',
    ]);
    expect(api?.[0]?.url).toBe('https://kubernetes.io/docs/reference/widget-v1/');
    expect(cellsOf('', 1).kep?.[0]?.url).toContain('/keps/sig-cli/0000-second/kep.yaml');
    expect(textsOf('table=gates gates=FirstGate')).toMatchObject({
      ...{ gate: 'FirstGate', stage: 'Beta', default: 'true', since: 'v1.34', basis: 'code' },
      ...{ change: 'gate Alpha → Beta; default true', keps: 'KEP-1', sigs: 'Node; CLI; WG Batch' },
      ...{ components: 'kubelet', api: 'Widget v1', summary: '' },
    });
  });
});

describe('commonTables', () => {
  const commonOf = (release: string | undefined, sigs: string[], current: string[]) =>
    commonTables('features', wholeFacets(atlas, 'features', '1.34'), release, sigs, current);

  it('leaves out the tables of a SIG that have no row', () => {
    const whole = ask('');
    const tables = commonOf('1.34', ['node', 'cli', 'docs'], ['1.34']).map(({ path, query }) => ({
      path,
      table: commonTable(whole, query),
    }));
    expect(tables.map(({ path, table }) => [path, table.rows.length])).toEqual([
      ['releases/1.34', 3],
      ['releases/1.34/changed', 1],
      ['releases/1.34/sig-node', 1],
      ['releases/1.34/changed/sig-node', 1],
      ['releases/1.34/sig-cli', 2],
      ['releases/1.34/changed/sig-cli', 1],
    ]);
    expect(tables.map(({ table }) => table.query.release)).not.toContain(undefined);
  });

  it('serves parts of the current releases and of "latest" alone', () => {
    const paths = (release: string | undefined) =>
      commonOf(release, ['node'], ['1.35']).map(({ path }) => path);
    expect(paths('1.34')).toEqual(['releases/1.34', 'releases/1.34/changed']);
    expect(paths(undefined)).toHaveLength(4);
  });
});

it.each(['features', 'gates', 'history'] as const)(
  'wholeFacets says what rows of %s are selected by',
  (kind) => {
    const { rows } = wholeTable(atlas, kind, '1.34', place);
    expect(wholeFacets(atlas, kind, '1.34')).toEqual(rows.map(({ cells: _, ...facets }) => facets));
    expect(rows).not.toEqual([]);
  },
);

describe('servedTable', () => {
  it.each([
    ['release=1.20', 'releases/1.20'],
    ['sig=node changed=yes', 'releases/latest/changed/sig-node'],
    ['table=gates release=1.34 changed=yes', 'feature-gates/1.34/changed'],
    ['table=history', 'feature-gates/history'],
    ['table=history changed=yes', undefined],
    ['release=1.34 sig=node,apps', undefined],
    ['release=1.34 columns=all', undefined],
    ['table=gates sig=node', undefined],
  ])('of %s is at %s', (query, path) => {
    expect(servedTable(parseQuery(query), ['1.34'])?.path).toBe(path);
  });

  it('says which files there are', () => {
    const served = (query: string) => servedTable(parseQuery(query), []);
    expect(served('')).toMatchObject({
      endings: ['md', 'html', 'csv', 'json', 'kyaml'],
      isFramed: false,
    });
    expect(served('release=1.20 changed=yes')).toMatchObject({
      endings: ['json'],
      isFramed: false,
    });
    expect(served('sig=node')).toMatchObject({ endings: ['md', 'html'], isFramed: true });
    expect(served('table=history')).toMatchObject({ endings: ['csv', 'json', 'kyaml'] });
  });
});
