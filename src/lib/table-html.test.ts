import { describe, expect, it } from 'vitest';
import { linkPart } from '../model/page/phrase.ts';
import type { Column } from '../model/table/column.ts';
import { groupHtml } from './table-html.ts';

interface Row {
  readonly name: string;
  readonly tags: readonly string[];
}

const name: Column<Row> = {
  key: 'name',
  label: 'Name',
  isHeading: true,
  cell: (row) => [[linkPart(row.name, '/things/1/')]],
  aside: ({ tags }) => tags.slice(0, 1).map((text) => [linkPart(text, 'https://x.example/?a&b')]),
};
const tags: Column<Row> = {
  key: 'tags',
  label: 'Tags',
  isStyled: true,
  isNumber: true,
  phone: 'tagged',
  cell: (row) => row.tags.map((text) => [`as ${text} now`]),
};
const draw = (columns: readonly Column<Row>[], row: Partial<Row>) =>
  groupHtml({ rows: [{ name: 'A', tags: [], ...row }] }, columns);

describe('groupHtml', () => {
  it('draws headings, cells and what stands behind them, and escapes every text', () => {
    expect(draw([name], { name: '<b> & "c"', tags: ['x'] })).toBe(
      '<tr><th scope="row"><a href="/things/1/">&lt;b&gt; &amp; &quot;c&quot;</a> <small><a href="https://x.example/?a&amp;b">x</a></small>\n',
    );
  });

  it('marks a cell by its column, unless it is empty', () => {
    expect(draw([tags], { tags: ['x', 'y'] })).toBe(
      '<tr><td class="col-tags number" data-label="tagged">as x now, as y now\n',
    );
    expect(draw([tags], {})).toBe('<tr><td>');
  });

  it('draws a list, a stage, a day, and what a cell is found by', () => {
    const column: Column<Row> = {
      ...name,
      isHeading: false,
      isList: true,
      aside: () => [],
      cell: () => [
        [{ kind: 'stage', stage: 'stable' }],
        [{ kind: 'day', date: '2026-01-02', to: '/x/' }],
      ],
      values: () => ['Locked on', 'b'],
    };
    expect(draw([column], {})).toBe(
      '<tr><td data-v="locked-on b"><p><b class="stable">GA</b></p><p><a href="/x/"><time datetime="2026-01-02">Jan 2, 2026</time></a></p>\n',
    );
  });

  it('finds by nothing what stands in a cell that says so', () => {
    const unfound: Column<Row> = { ...tags, values: () => [] };
    expect(draw([unfound], { tags: ['x'] })).toContain(' data-v="">');
    expect(draw([unfound], {})).toBe('<tr><td>');
  });

  it('puts rows under their heading, with addresses of their own', () => {
    const group = {
      heading: 'All & more',
      aside: '(1)',
      id: 'all',
      rows: [{ name: 'A', tags: [] }],
    };
    expect(groupHtml(group, [name, tags], (row) => `row-${row.name}`)).toMatch(
      /^<tr><th scope="rowgroup" colspan="2" id="all">All &amp; more <small>\(1\)<\/small>\n<tr id="row-A">/,
    );
  });
});
