import { expect, it } from 'vitest';
import type { Table } from '../../model/features/table.ts';
import { tableToCsv } from './csv.ts';

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\uff1d1',
  '\uff20A1',
  '=HYPERLINK("https://a.example","b")',
])('lets no program run %j as a formula', (text) => {
  const table = {
    columns: [{ key: 'feature', label: 'Feature' }],
    rows: [{ cells: [[{ text }]] }],
    date: '2026-01-05',
    url: 'https://site.example/',
  } as unknown as Table;
  const field = `'${text}`;
  const quoted = field.includes('"') ? `"${field.replaceAll('"', '""')}"` : field;
  expect(tableToCsv(table)).toContain(`\r\n${quoted},2026-01-05`);
});
