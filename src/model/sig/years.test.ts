import { describe, expect, it } from 'vitest';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { phraseText } from '../page/phrase.ts';
import type { ReleaseView } from '../release/release.ts';
import { overdueOf, overdueWords } from './overdue.ts';
import { annualReport, reachedByYear, yearTable } from './years.ts';

const release = (version: string, date: string, phase = 'released') =>
  ({ version, phase, day: { date, basis: 'recorded' } }) as ReleaseView;
const releases = [
  release('1.31', '2024-08-13'),
  release('1.32', '2024-12-11'),
  release('1.33', '2025-04-23'),
  release('1.34', '2025-08-27', 'in-progress'),
];

function view(
  number: number,
  claims: readonly (readonly [string, string, string?])[],
  record: Partial<EnhancementView['record']> = {},
): EnhancementView {
  return {
    ...{ id: `sig-x/${number}-a`, slug: String(number), label: `KEP-${number}` },
    record: { number, title: `The [A] of ${number}`, ...record },
    claims: claims.map(([stage, at, standing = 'shipped']) => ({ stage, release: at, standing })),
    refuted: [],
  } as unknown as EnhancementView;
}

const views = [
  view(2, [
    ['alpha', '1.31'],
    ['beta', '1.33'],
    ['stable', '1.34', 'planned'],
  ]),
  view(1, [
    ['alpha', '1.32', 'declared'],
    ['beta', '1.33', 'disputed'],
  ]),
  view(3, [['removed', '1.33']]),
];

describe('reachedByYear', () => {
  const years = reachedByYear(views, { releases });

  it('has what is out and undisputed, newest year first', () => {
    expect(
      years.map(({ year, reached }) => [
        year,
        reached.map((one) => `${one.view.label} ${one.stage} ${one.release}`),
      ]),
    ).toEqual([
      ['2025', ['KEP-2 beta 1.33']],
      ['2024', ['KEP-2 alpha 1.31', 'KEP-1 alpha 1.32']],
    ]);
  });

  it('is a table', () => {
    const { rows } = yearTable('SIG X', years);
    expect(rows.map((row) => row.map((cell) => cell.map(phraseText).join()))).toEqual([
      ['2025', '', '1: KEP-2 v1.33', ''],
      ['2024', '2: KEP-2 v1.31, KEP-1 v1.32', '', ''],
    ]);
  });

  it('is Markdown as annual reports have it', () => {
    const [, older] = years;
    expect(older && annualReport(older)).toBe(
      [
        'Alpha:',
        '- [2 - The \\[A\\] of 2](https://github.com/kubernetes/enhancements/tree/master/keps/sig-x/2-a) - v1.31',
        '- [1 - The \\[A\\] of 1](https://github.com/kubernetes/enhancements/tree/master/keps/sig-x/1-a) - v1.32',
      ].join('\n'),
    );
  });
});

it('overdueOf has the first target of each that passed unreached, the oldest first', () => {
  const late = view(4, [['alpha', '1.31']], { milestones: { beta: '1.33', stable: '1.33' } });
  const deprecated = view(11, [], { milestones: { deprecated: '1.31' } });
  const refuted = [{ stage: 'deprecated', rule: 'switch' }] as unknown as typeof late.refuted;
  const switched = { ...deprecated, refuted };
  const later = view(5, [], { milestones: { alpha: '1.31' } });
  const ended = view(12, [['beta', '1.30']], { milestones: { deprecated: '1.33' } });
  const others = [
    view(6, [['beta', '1.32']], { milestones: { alpha: '1.31', beta: '1.32' } }),
    view(7, [], { milestones: { alpha: '1.34' } }),
    view(8, [], { milestones: { alpha: '1.31' }, status: 'deferred' }),
    view(9, [], { milestones: { alpha: '1.31' }, status: 'withdrawn' }),
    view(10, [], { milestones: { alpha: '1.31' }, status: 'implemented' }),
    switched,
    ended,
  ];
  expect(
    overdueOf([late, ...others, later], '1.33').map((one) => [one.view.label, overdueWords(one)]),
  ).toEqual([
    ['KEP-5', 'Alpha was planned for v1.31'],
    ['KEP-4', 'Beta was planned for v1.33'],
    ['KEP-12', 'Deprecation was planned for v1.33'],
  ]);
});
