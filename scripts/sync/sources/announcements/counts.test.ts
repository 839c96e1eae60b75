import { describe, expect, it } from 'vitest';
import { announcedLength, parseCounts, readNumber } from './counts.ts';

describe('parseCounts', () => {
  it.each([
    [
      'Kubernetes 1.94 consists of 31 enhancements: 10 moving to stable, 12 in beta, and 7 net new. It has two features in beta.',
      { total: 31, stable: 10, beta: 12, introduced: 7 },
    ],
    [
      'It includes a total of 40 enhancements. Fifteen of those are entering Alpha, ten are graduating to Beta, and twenty-three are graduating to Stable.',
      { total: 40, alpha: 15, beta: 10, stable: 23 },
    ],
    [
      'It consists of 60 enhancements, including 17 stable, 19 beta, and 22 alpha features.',
      { total: 60, stable: 17, beta: 19, alpha: 22 },
    ],
    [
      'It consists of 46 enhancements: fourteen have graduated to GA. Also, two features have been deprecated, and 3 features have been removed.',
      { total: 46, stable: 14, deprecated: 2, removed: 3 },
    ],
    [
      'It consists of 64 enhancements: 24 in Alpha, and 2 are deprecated or withdrawn.',
      { total: 64, alpha: 24, deprecatedOrRemoved: 2 },
    ],
  ])('reads %j', (text, counts) => {
    expect(parseCounts(text)).toEqual(counts);
  });

  it('gives nothing without a total', () => {
    expect(parseCounts('Many enhancements, 3 of them stable, since 1.30.')).toBeUndefined();
  });
});

it('announcedLength reads how long a list says it is', () => {
  expect(announcedLength('In 1.94, a total of thirteen enhancements promoted to stable:')).toBe(13);
  expect(announcedLength('All enhancements promoted to stable:')).toBeUndefined();
});

it.each([
  ['0', 0],
  ['nineteen', 19],
  ['twenty-one', 21],
  ['ninety nine', 99],
  ['many', undefined],
  ['', undefined],
])('readNumber reads %j as %j', (text, number) => {
  expect(readNumber(text)).toBe(number);
});
