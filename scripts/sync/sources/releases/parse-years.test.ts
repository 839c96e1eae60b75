import { describe, expect, it } from 'vitest';
import { parseMentions, type WrittenDay } from './parse-when.ts';
import { findYears } from './parse-years.ts';

const cycle: WrittenDay[] = [
  { month: 9, day: 23, weekday: 1 },
  { month: 12, day: 9, weekday: 1 },
];
const release = cycle[1];
const years = (more: Partial<Parameters<typeof findYears>[0]>) => {
  const yearOf = findYears({ days: cycle, mentions: [], ...(release && { release }), ...more });
  return yearOf === undefined ? undefined : [yearOf(9), yearOf(12), yearOf(1)];
};

describe('findYears', () => {
  it('does not guess without an anchor, whatever the weekdays say', () => {
    expect(years({})).toBeUndefined();
  });

  it('takes the year from a real release or from the end of support', () => {
    expect(years({ anchor: { released: '2019-12-07' } })).toEqual([2019, 2019, 2020]);
    expect(years({ anchor: { endOfLife: '2021-01-13' } })).toEqual([2019, 2019, 2020]);
  });

  it('lets weekdays decide between two years that the anchor allows', () => {
    const days = [{ month: 8, day: 4, weekday: 3 }];
    const [day] = days;
    expect(
      findYears({ days, release: day, mentions: [], anchor: { endOfLife: '2022-12-08' } })?.(8),
    ).toBe(2021);
    const undecided = [{ month: 8, day: 4 }];
    expect(
      findYears({ days: undecided, mentions: [], anchor: { endOfLife: '2022-12-08' } }),
    ).toBeUndefined();
  });

  it('takes the year from dates elsewhere in the document, unless their weekday is wrong', () => {
    const mentions = parseMentions(
      'begins Monday, September 23, 2019 and not on Thursday, December 7th, 2018',
    );
    expect(years({ mentions })).toEqual([2019, 2019, 2020]);
  });

  it('passes over dates outside the cycle’s months', () => {
    expect(years({ mentions: parseMentions('shipped on July 1, 2016') })).toBeUndefined();
  });

  it('takes no year against which most weekdays speak', () => {
    expect(years({ mentions: parseMentions('September 2018') })).toBeUndefined();
  });

  it('knows that a cycle runs over the end of the year', () => {
    const days = [
      { month: 12, day: 8 },
      { month: 1, day: 3, year: 2017 },
      { month: 3, day: 22 },
    ];
    const yearOf = findYears({ days, mentions: [] });
    expect([12, 1, 3].map((month) => yearOf?.(month))).toEqual([2016, 2017, 2017]);
  });
});
