import { describe, expect, it } from 'vitest';
import { rankTexts, sortByPlace } from './places.ts';

const sorted = (texts: string[], ranks: string[] = [], isDescending = false) =>
  sortByPlace(texts, (text) => text, rankTexts(texts, ranks), isDescending);

describe('sortByPlace', () => {
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

  it('leaves what is equal in its order, in either direction', () => {
    const texts = ['node', 'Apps', 'Node', 'apps'];
    expect(sorted(texts)).toEqual(['Apps', 'apps', 'node', 'Node']);
    expect(sorted(texts, [], true)).toEqual(['node', 'Node', 'Apps', 'apps']);
  });
});
