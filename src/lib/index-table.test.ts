import { describe, expect, it } from 'vitest';
import { choicesOf, toValue } from './index-table.ts';

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
