import { expect, test } from 'vitest';
import { findMoved } from './find-moved.ts';

const find = findMoved(
  [
    'sig-a/950-liveness-probe-holdoff',
    'sig-a/1547-building-widgets-without-bolts',
    'sig-a/2377-Screws',
    'sig-a/2342-exposing-hashed-storage-versions',
    'sig-a/2343-migration-with-storage-version-hash',
    'sig-a/2395-removing-in-tree-cloud-providers',
    'sig-a/nested/1206-metrics-overhaul',
    'sig-a/689-widgets-gmsa',
    'sig-a/2330-migrating-objects-to-storage',
    'sig-b/12-widgets',
  ].map((id) => ({ id })),
);

test.each([
  ['sig-a/20190221-livenessprobe-holdoff', 'x', '950-liveness-probe-holdoff'],
  ['sig-a/20200205-build-widgets-without-bolts', 'KEP', '1547-building-widgets-without-bolts'],
  ['sig-a/0008-screws', 'x', '2377-Screws'],
  ['sig-a/20190125-removing-in-tree-providers', 'x', '2395-removing-in-tree-cloud-providers'],
  ['sig-a/20181106-kubernetes-metrics-overhaul', 'x', '1206-metrics-overhaul'],
  ['sig-a/0031-of-old', 'the “Metrics Overhaul” KEP', '1206-metrics-overhaul'],
  ['sig-a/35-storage-version-hash', 'x', undefined],
  ['sig-a/20181221-group-managed', 'GMSA', '689-widgets-gmsa'],
  ['sig-a/0030-storage-migration', 'x', undefined],
  ['sig-a/0030-storage', 'storage', undefined],
  ['sig-b/0008-screws', 'Screws', undefined],
  ['sig-c/0008-screws', 'Screws', undefined],
  ['sig-a/1-the', 'the KEP', undefined],
])('%s, called “%s”, is %s', (directory, called, expected) => {
  expect(find(directory, called)?.id.split('/').at(-1)).toBe(expected);
});
