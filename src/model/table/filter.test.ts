import { expect, it } from 'vitest';
import { choicesOf, kepFilter, releaseFilter, sigFilter } from './filter.ts';
import { toValue } from './value.ts';

it('toValue is what stands in the address', () => {
  expect(toValue(' API Machinery\n')).toBe('api-machinery');
  expect(toValue('v1.34')).toBe('v1.34');
});

it('choicesOf keeps the label and derives the value', () => {
  expect(choicesOf(['GA'])).toEqual([{ value: 'ga', label: 'GA' }]);
});

it('sigFilter offers each SIG once, in the order of people', () => {
  const { choices } = sigFilter((sigs: string[]) => sigs);
  expect(choices([['sig-node', 'sig-etcd'], ['sig-node', 'sig-docs'], []])).toEqual([
    { value: 'docs', label: 'Docs' },
    { value: 'etcd', label: 'etcd' },
    { value: 'node', label: 'Node' },
  ]);
});

it('releaseFilter offers each release once, the newest first', () => {
  const { choices } = releaseFilter((releases: string[]) => releases);
  expect(choices([['1.9', '1.10'], ['1.9'], []]).map(({ label }) => label)).toEqual([
    'v1.10',
    'v1.9',
  ]);
});

it('kepFilter offers each number once, by its size', () => {
  const { choices } = kepFilter((numbers: number[]) => numbers);
  expect(choices([[1287, 24], [24], []]).map(({ value }) => value)).toEqual(['24', '1287']);
});
