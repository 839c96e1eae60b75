import { describe, expect, it } from 'vitest';
import { release } from '../../../../src/schemas/release.ts';
import { readFixture } from '../../testing/fixture.ts';
import { parseCycleReadme } from './parse.ts';
import type { CycleAnchor } from './parse-years.ts';

const fixture = (name: string) => readFixture(import.meta, `${name}.md`);

const PATH = 'releases/release-1.50/README.md';
const parse = (text: string, anchor?: CycleAnchor) => {
  const cycle = parseCycleReadme(text, PATH, '1.50', anchor);
  release.parse({ version: '1.50', cycle });
  return cycle;
};

it.each(['| What? | When (UTC): |', '| Event | Date |'])('reads the columns %s', (titles) => {
  const { events } = parse(`${titles}\n|---|---|\n| Docs | 5 May 2027 |\n`);
  expect(events).toMatchObject([{ name: 'Docs', date: '2027-05-05' }]);
});

it.each(['|---|---|', '--- | ---', '  |:--|--:|'])(
  'reads rows below a blank line, and names with half of their marks, and says so: %s',
  (below) => {
    const rows =
      '| What | When |\n|---|---|\n| **Code Freeze | 5 May 2027 |\n\n| Docs | 6 May 2027 |\n';
    const { events, problems } = parse(`${rows}\n| A | B |\n${below}\n| x | y |\n`);
    expect(events.map(({ name, kind }) => [name, ...kind])).toEqual([
      ['Code Freeze', 'code-freeze'],
      ['Docs', 'other'],
    ]);
    expect(problems?.map(({ field, got }) => [field, got])).toEqual([
      ['Timeline', '| Docs | 6 May 2027 |'],
      ['Timeline: Code Freeze', '**Code Freeze'],
    ]);
  },
);

describe('a README with a column When', () => {
  const { events, problems } = parse(fixture('readme-when-column'));

  it('gives each row its kinds', () => {
    expect(events.map(({ date, kind }) => `${date} ${kind.join(' ')}`)).toEqual([
      '2027-01-04 cycle-start',
      '2027-01-14 other',
      '2027-02-23 pre-release',
      '2027-01-19 production-readiness-freeze',
      '2027-01-26 enhancements-freeze',
      '2027-02-18 other',
      '2027-02-22 other',
      '2027-02-23 feature-blog-freeze',
      '2027-03-04 code-freeze test-freeze',
      '2027-03-30 docs-freeze',
      '2027-04-14 release',
      '2027-04-14 thaw',
    ]);
  });

  it('reads names without markup, owners as roles, weeks, spans and deadlines', () => {
    expect(events[2]).toMatchObject({
      name: 'v1.50.0-alpha.1 released',
      owner: 'Branch Manager',
      week: 8,
    });
    expect(events[1]?.name).toBe('Call for PRR and Enhancement Freeze Exceptions');
    expect(events[4]).toMatchObject({
      name: 'Begin Enhancements Freeze',
      deadline: '2027-01-27T12:00:00Z',
    });
    expect(events[5]).toEqual({
      name: 'Conference Day',
      kind: ['other'],
      date: '2027-02-18',
      endDate: '2027-02-19',
      week: 7,
    });
  });

  it('reports nothing but the odd ordinal', () => {
    expect(problems).toEqual([
      {
        field: 'Timeline: v1.50.0-alpha.1 released',
        kind: 'normalized',
        got: 'Tuesday 23th February 2027',
        expected: '"23rd"',
      },
    ]);
  });

  it('reports a summary that says otherwise, and keeps the timeline', () => {
    const text = fixture('readme-when-column').replace(
      '**Wednesday 14th April',
      '**Tuesday 13th April',
    );
    expect(parse(text).problems?.at(-1)).toEqual({
      field: 'Summary: Kubernetes v1.50.0 released',
      kind: 'contradiction',
      got: 'Tuesday 13th April 2027',
      expected: '2027-04-14, as in the timeline',
    });
  });
});

describe('a README with a column a month', () => {
  const { events, problems } = parse(fixture('readme-month-columns'));

  it('takes month and year from column and document, over the end of the year', () => {
    expect(events.map(({ date, endDate }) => [date, endDate].filter(Boolean).join(' to '))).toEqual(
      [
        ...['2026-10-05', '2026-10-27', '2026-11-17 to 2026-11-19', '2026-11-23'],
        ...['2026-12-17', '2026-12-18', '2027-01-04'],
      ],
    );
    expect(events[1]).toMatchObject({
      kind: ['enhancements-freeze'],
      deadline: '2026-10-28T08:00:00Z',
    });
    expect(events[3]?.kind).toEqual(['code-freeze', 'test-freeze']);
    expect(events[6]?.kind).toEqual(['other']);
  });

  it('keeps the day a row was moved from', () => {
    expect(events[4]).toMatchObject({
      date: '2026-12-17',
      movedFrom: '2026-12-15',
      kind: ['release'],
    });
  });

  it('reports the row without a name and the doubtful day', () => {
    expect(problems).toMatchObject([
      { field: 'Timeline: row 5', kind: 'missing', got: '1.50-blocking, master-blocking' },
      { field: 'Timeline: Release retrospective', kind: 'normalized', got: '18?' },
    ]);
  });

  it('reads an HTML table alike', () => {
    const html =
      '<table>\n<tr>\n<td>What</td>\n<td>Who</td>\n<td>JAN</td>\n</tr>\n<tr>\n<td>Docs &amp; v1.50.0-rc.1</td>\n<td>Lead</td>\n<td>5</td>\n</tr>\n</table>\n\nJanuary 2027';
    expect(parse(html).events).toEqual([
      { name: 'Docs & v1.50.0-rc.1', kind: ['pre-release'], date: '2027-01-05', owner: 'Lead' },
    ]);
  });
});

describe('a README with a list', () => {
  const { events, problems } = parse(fixture('readme-list'));

  it('reads its own section alone', () => {
    expect(events).toEqual([
      { name: 'planning', kind: ['other'], date: '2026-12-08', endDate: '2027-01-05' },
      { name: 'coding start (7w)', kind: ['other'], date: '2027-01-05' },
      { name: 'features repo freeze', kind: ['enhancements-freeze'], date: '2027-01-26' },
      { name: 'v1.50.0-alpha.1', kind: ['pre-release'], date: '2027-02-21' },
      { name: 'Code Freeze', kind: ['code-freeze'], date: '2027-03-01' },
      { name: 'v1.50.release-candidate', kind: ['pre-release'], date: '2027-03-15' },
      { name: 'Docs Complete', kind: ['docs-freeze'], date: '2027-03-15' },
      { name: 'v1.50.0 (release!)', kind: ['release'], date: '2027-03-24' },
    ]);
    expect(problems).toMatchObject([{ kind: 'normalized', expected: '"21st"' }]);
  });

  it('dates undated items by their heading', () => {
    const text =
      '# Proposed timeline\n###Jun 21 - Jun 25\n- release 1.50 Final\n\nA holiday on Mon Jun 28';
    expect(parse(text, { endOfLife: '2027-11-01' }).events).toEqual([
      { name: 'release 1.50 Final', kind: ['release'], date: '2027-06-21', endDate: '2027-06-25' },
    ]);
  });
});

it.each([
  ['nothing', ''],
  ['no timeline', '# Kubernetes 1.50\n\nSoon.'],
  ['too much', 'a\n'.repeat(50_000)],
  ['a long line', '>'.repeat(3_000)],
  ['too much emphasis', '~~a'.repeat(600).concat('\n').repeat(4)],
])('hostile text gives a block without events: %s', (_, text) => {
  const { events, problems } = parse(text);
  expect(events).toEqual([]);
  expect(problems).toContainEqual(expect.objectContaining({ field: 'Timeline', kind: 'missing' }));
});
