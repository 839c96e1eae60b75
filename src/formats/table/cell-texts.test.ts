import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { EVERYTHING } from '../../model/features/query.ts';
import type { Table } from '../../model/features/table.ts';
import { tableToAsciidoc } from './asciidoc.ts';
import { tableToHtml } from './html.ts';
import { tableToMarkdown } from './markdown.ts';
import { tableToRst } from './rst.ts';

const tableOf = (text: string): Table => ({
  title: text,
  query: { ...EVERYTHING, release: '1.34' },
  date: '2026-01-02',
  url: 'https://a.example/releases/1.34/',
  sources: [],
  columns: [{ key: 'feature', label: 'Feature' }],
  rows: [
    {
      ...{ stage: 'beta', sigs: [], components: [], gates: [], keps: [], isChanged: false },
      cells: [[{ text }]],
    },
  ],
});

it.each([
  ['a plain, (old) text', '|a plain, (old) text\n'],
  ['an ((index)) term', '|pass:c[an ((index)) term]\n'],
  ['a [bracket]', '|pass:c[a [bracket\\]]\n'],
  ['C:\\', '|C&#58;&#92;\n'],
])('writes %j into AsciiDoc as it is shown', (text, cell) => {
  expect(tableToAsciidoc(tableOf(text))).toContain(cell);
});

it.each([
  ['a. text', '* - a\\. text\n'],
  ['a.', '* - a\\.\n'],
  ['1)', '* - 1\\)\n'],
  ['v1.34', '* - v1.34\n'],
  ['kubectl --prune', '* - kubectl \\--prune\n'],
])('writes %j into reStructuredText as no list, and no dash', (text, cell) => {
  expect(tableToRst(tableOf(text))).toContain(cell);
});

it('writes HTML that is XML, and has nothing that a template would read', () => {
  const html = tableToHtml(tableOf('{{{ x }}} {Liveness,Startup}Probe & <b>'));
  expect(html).not.toMatch(/[{}]/);
  const { DOMParser } = new JSDOM('').window;
  const { documentElement } = new DOMParser().parseFromString(html, 'application/xml');
  const cell = documentElement.querySelector('tbody th');
  expect(cell?.textContent).toBe('{{{ x }}} {Liveness,Startup}Probe & <b>');
  expect(cell?.innerHTML).not.toContain('{{');
});

it('writes HTML whose two hyphens WordPress makes no dash', () => {
  expect(tableToHtml(tableOf('kubectl --prune'))).toContain('kubectl -&#45;prune');
});

it('says that a table has no rows; in reStructuredText, where headings alone are an error, by a row', () => {
  const empty = { ...tableOf('a'), rows: [] };
  for (const write of [tableToAsciidoc, tableToHtml, tableToMarkdown]) {
    expect(write(tableOf('a'))).not.toContain('No rows');
    expect(write(empty)).toMatch(/No rows\. As of /);
  }
  expect(tableToRst(empty)).toContain('   * - Feature\n   * - No rows\n\n');
});
