import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUERY_FORMATS } from '../../src/formats/table/formats.ts';
import { EVERYTHING } from '../../src/model/features/query.ts';
import type { Table, TableCell } from '../../src/model/features/table.ts';
import { expectedCells, readBack } from './read-back.ts';

/** What trips Markdown, HTML, YAML and CSV, between plain words. */
const PIECES = [
  ...['a', 'B2', ' ', '|', '\\', '*', '_', '`', '[', ']', '(', ')', '<', '>', '&', '&amp;', '~~'],
  ...['"', "'", ',', '#', '- ', '1. ', '{{<', '{{{', '{%', '$x$', ':', 'no', '<b>', '-->', '<!--'],
  'é',
  ...['=1+1', '\\|', '![', '](', '^', '@', '\u2028', '😀'],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => `x${pieces.join('')}`.replace(/\s+/g, ' ').trim());
const item = fc.record(
  { text, url: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  { requiredKeys: ['text'] },
);
const cell: fc.Arbitrary<TableCell> = fc.array(item, { maxLength: 3 });
const WIDTH = 4;

const table: fc.Arbitrary<Table> = fc
  .record({
    labels: fc.uniqueArray(text, { minLength: WIDTH, maxLength: WIDTH }),
    rows: fc.array(fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 4 }),
  })
  .map(({ labels, rows }) => ({
    title: 'Things',
    query: { ...EVERYTHING, release: '1.34' },
    date: '2026-01-02',
    url: 'https://atlas.example/releases/1.34/',
    sources: [],
    columns: labels.map((label, index) => ({ key: `c${index}`, label })),
    rows: rows.map((cells) => ({
      stage: 'beta',
      sigs: [],
      components: [],
      gates: [],
      keps: [],
      isChanged: false,
      cells,
    })),
  }));

/** Formats that are read by the systems that they are for, in tests/browser and beside their code. */
const READ_ELSEWHERE = ['adoc', 'rst', 'plain.csv'];

describe.each(QUERY_FORMATS)('a table as $extension', ({ extension, write }) => {
  it.skipIf(READ_ELSEWHERE.includes(extension))(
    'carries the cells of the table, whatever stands in them',
    () => {
      fc.assert(
        fc.property(table, (each) => {
          expect(readBack(extension, write(each))).toEqual(expectedCells(each));
        }),
        { numRuns: 100 },
      );
    },
  );

  // What shows a file of cells as a table would show the day as one of them.
  it.skipIf(extension === 'plain.csv')(
    'says of which day it is and which page shows the same',
    () => {
      const [each] = fc.sample(
        table.filter(({ rows }) => rows.length > 0),
        1,
      );
      if (each === undefined) throw new Error('no sample');
      expect(write(each)).toContain('2026-01-02');
      expect(write(each)).toContain('https://atlas.example/releases/1.34/');
    },
  );
});
