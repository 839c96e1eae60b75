import { expect, it } from 'vitest';
import { EVERYTHING } from '../../src/model/features/query.ts';
import type { Table } from '../../src/model/features/table.ts';
import { runQuery } from './run-query.ts';

const TABLE: Table = {
  title: 'Features in Kubernetes v1.34',
  query: { ...EVERYTHING, release: '1.34' },
  date: '2026-01-02',
  url: 'https://a.example/releases/1.34/',
  sources: [],
  columns: [{ key: 'feature', label: 'Feature' }],
  rows: [
    {
      ...{ stage: 'beta', sigs: [], gates: [], keps: [], isChanged: true },
      components: ['Kubernetes commands'],
      cells: [[{ text: 'Contextual logging' }]],
    },
  ],
};

it.each([
  [['component=Kubernetes commands', 'changed']],
  [['component="Kubernetes commands" changed']],
])('reads %j, of whose values a shell took the quotation marks', async (words) => {
  expect(await runQuery(words, 'csv', async () => TABLE)).toContain('Contextual logging');
});
