import { describe, expect, it } from 'vitest';
import { compareTexts, nextOrder, readOrder, writeOrder } from './order.ts';

const sorted = (texts: string[], ranks: string[] = [], isDescending = false) =>
  texts.toSorted((a, b) => compareTexts(a, b, ranks, isDescending));

describe('compareTexts', () => {
  it('counts as people do', () => {
    expect(sorted(['v1.10', 'v1.9', 'v1.34'])).toEqual(['v1.9', 'v1.10', 'v1.34']);
    expect(sorted(['5295', '24', '127'])).toEqual(['24', '127', '5295']);
  });

  it('goes by rank where the column has one', () => {
    const ranks = ['alpha', 'beta', 'ga'];
    expect(sorted(['GA', 'Alpha declared', 'Removed', 'Beta'], ranks)).toEqual([
      'Alpha declared',
      'Beta',
      'GA',
      'Removed',
    ]);
  });

  it('puts empty cells last in either direction', () => {
    expect(sorted(['', 'b', 'a'])).toEqual(['a', 'b', '']);
    expect(sorted(['', 'b', 'a'], [], true)).toEqual(['b', 'a', '']);
  });
});

describe('order', () => {
  it('goes up, down and away', () => {
    const up = nextOrder(undefined, 'stage');
    const down = nextOrder(up, 'stage');
    expect([up, down].map(writeOrder)).toEqual(['stage', '-stage']);
    expect(nextOrder(down, 'stage')).toBeUndefined();
    expect(nextOrder(down, 'sig')).toEqual({ key: 'sig', isDescending: false });
  });

  it.each(['', 'stage', '-stage'])('reads what it wrote: "%s"', (written) => {
    expect(writeOrder(readOrder(written))).toBe(written);
  });
});
