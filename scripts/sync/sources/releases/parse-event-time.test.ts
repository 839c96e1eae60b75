import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCycleReadme } from './parse.ts';

/** A timeline of one row. */
const row = (when: string, name = 'Something', more = '') =>
  parseCycleReadme(
    `| What | Who | When | Week |\n|---|---|---|---|\n| ${name} | | ${when} | ${more} |\n`,
    'README.md',
    '1.50',
  );
const timeOf = (when: string, name?: string) => {
  const { events, problems } = row(when, name);
  const { date, endDate, deadline } = events[0] ?? {};
  return [date, endDate, deadline, ...(problems ?? []).map(({ kind }) => kind)].filter(Boolean);
};

it('reads a year that neither the weekday nor the other days agree with as theirs', () => {
  const { events, problems } = parseCycleReadme(
    '| What | When |\n|---|---|\n| A | Friday 4th February 2020 / Thursday 3rd February 2022 |\n| B | Monday 10th January 2022 |\n',
    'README.md',
    '1.50',
  );
  expect(events.map(({ date }) => date)).toEqual(['2022-02-03', '2022-01-10']);
  expect(problems).toMatchObject([{ field: 'Timeline: A', kind: 'contradiction' }]);
});

describe('one cell', () => {
  it.each([
    ['Thursday 18th - Friday 19th June 2026', ['2026-06-18', '2026-06-19']],
    ['28 December - 1 January 2027', ['2026-12-28', '2027-01-01']],
    ['28 December 2026 - 1 January', ['2026-12-28', '2027-01-01']],
    ['October 11-15, 2021', ['2021-10-11', '2021-10-15']],
    ['May 16-20 2022', ['2022-05-16', '2022-05-20']],
    ['Tuesday, June 11th. 2019', ['2019-06-11']],
    ['Tuesday 14th November2023', ['2023-11-14']],
    [
      '02:00 UTC Friday 19th July 2024 / 19:00 PDT Thursday 18th July 2024',
      ['2024-07-18', '2024-07-19T02:00:00Z'],
    ],
    [
      '01:00 UTC Wednesday 30th March 2022 / 02:00 BST Wednesday 30th March 2022 / 18:00 PDT Tuesday 29th March 2022',
      ['2022-03-29', '2022-03-30T01:00:00Z'],
    ],
    ['Tuesday, April 30th, 2019, EOD PST', ['2019-04-30', '2019-05-01T08:00:00Z']],
    ['Tuesday 9th June 2026 (AoE)', ['2026-06-09', '2026-06-10T12:00:00Z']],
    ['17:00 UTC / 09:00 PST Tuesday 13th December 2022', ['2022-12-13', '2022-12-13T17:00:00Z']],
    [
      '01:00 UTC Wednesday 31st July 2024 / 19:00 PDT Tuesday 30th July 2024',
      ['2024-07-30', '2024-07-31T01:00:00Z', 'contradiction'],
    ],
    ['Wednesday 27th February 2024', ['2024-02-27', 'contradiction']],
    ['Monday 1st January 2024 / Friday 5th January 2024', ['2024-01-01', 'contradiction']],
    ['Tueday 11th April 2023', ['2023-04-11', 'normalized']],
    ['Tuesday 31st February 2023', ['not-a-value']],
    ['1st 2nd May 2023', ['not-a-value']],
    ['Tue 24', ['not-a-value']],
    ['2026-04-08', ['2026-04-08']],
    ['Wednesday 2026-04-08, 02:00 UTC', ['2026-04-08', '2026-04-08T02:00:00Z']],
    ['2026-04-08T02:00:00Z', ['2026-04-08', '2026-04-08T02:00:00Z']],
    ['4/28/2026 (AoE)', ['2026-04-28', '2026-04-29T12:00:00Z']],
    ['4/8/2026', ['not-a-value']],
    ['2026-04-31', ['not-a-value']],
    ['2026-04-08 – 2026-04-10', ['2026-04-08', '2026-04-10']],
    ['April 8 to April 10, 2026', ['2026-04-08', '2026-04-10']],
    ['8 April 2026 through 10 April 2026', ['2026-04-08', '2026-04-10']],
    ['moved from 8 April to 10 April 2026', ['not-a-value']],
    ['when it is done', ['not-a-value']],
    ['TBD', ['missing']],
    ['', ['missing']],
  ])('"%s"', (when, expected) => {
    expect(timeOf(when)).toEqual(expected);
  });

  it.each([
    ['Test Freeze (18:00 PDT)', '2021-07-16T01:00:00Z'],
    ['Release retrospective 10:00am PDT', '2021-07-15T17:00:00Z'],
    ['Begin Code Freeze (EOD PST)', '2021-07-16T08:00:00Z'],
    ['Part 2 (16:00 UTC)', '2021-07-15T16:00:00Z'],
  ])('takes the time from the name "%s"', (name, deadline) => {
    expect(timeOf('Thu July 15 2021', name)).toEqual(['2021-07-15', deadline]);
  });

  it('reports a week that is none', () => {
    expect(row('1 May 2023', 'Thaw', '[1.17-blocking]').problems).toMatchObject([
      { field: 'Timeline: Thaw: Week', kind: 'not-a-value', got: '1.17-blocking' },
    ]);
  });

  it('cleans brackets of links without a target', () => {
    expect(row('1 May 2023', '**Begin [A Freeze][A Freeze** (EOD PST)').events[0]?.name).toBe(
      'Begin A Freeze (EOD PST)',
    );
    expect(row('1 May 2023', '[Exceptions](Exception) `now`').events[0]?.name).toBe(
      'Exceptions now',
    );
  });

  it('reads back every date it is given, in every form', () => {
    const forms: ((weekday: string, day: string, month: string, year: number) => string)[] = [
      (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
      (weekday, day, month, year) => `${weekday}, ${month} ${day}, ${year}`,
      (weekday, day, month, year) =>
        `${weekday.slice(0, 3)} ${month.slice(0, 3)} ${Number.parseInt(day, 10)} ${year}`,
    ];
    const days = fc.date({
      min: new Date('2014-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
    const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (date, form) => {
        const name = (options: Intl.DateTimeFormatOptions) =>
          date.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
        const day = `${date.getUTCDate()}${suffixes[ordinal.select(date.getUTCDate())]}`;
        const text = form(
          name({ weekday: 'long' }),
          day,
          name({ month: 'long' }),
          date.getUTCFullYear(),
        );
        expect(timeOf(text)).toEqual([date.toISOString().slice(0, 10)]);
      }),
    );
  });
});
