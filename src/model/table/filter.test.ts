import { describe, expect, it } from 'vitest';
import { choicesOf, sigFilter } from './filter.ts';
import { toValue } from './value.ts';

describe('toValue', () => {
  it('is what stands in the address', () => {
    expect(toValue(' API Machinery\n')).toBe('api-machinery');
    expect(toValue('v1.34')).toBe('v1.34');
  });
});

describe('choicesOf', () => {
  it('keeps the label and derives the value', () => {
    expect(choicesOf(['GA'])).toEqual([{ value: 'ga', label: 'GA' }]);
  });
});

describe('sigFilter', () => {
  it('offers each SIG once, in the order of people', () => {
    const { choices } = sigFilter((sigs: string[]) => sigs);
    expect(choices([['sig-node', 'sig-etcd'], ['sig-node', 'sig-docs'], []])).toEqual([
      { value: 'docs', label: 'Docs' },
      { value: 'etcd', label: 'etcd' },
      { value: 'node', label: 'Node' },
    ]);
  });
});
