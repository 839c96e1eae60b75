import { expect, it } from 'vitest';
import { weeklyDays } from './history.ts';
import { COMMAND } from './options.ts';

const WEEKS = ['--since', '2026-06-01', '--until', '2026-06-20'];

it('reads clones and weeks', () => {
  expect(COMMAND.parse(['--from-history', 'o/r=../dir=1', ...WEEKS])?.values).toEqual({
    'from-history': [{ repository: 'o/r', directory: '../dir=1' }],
    since: '2026-06-01',
    until: '2026-06-20',
    content: 'content',
  });
});

it.each([
  [WEEKS, /missing option: --from-history/],
  [['--from-history', 'o/r', ...WEEKS], /invalid clone "o\/r"/],
  [['--from-history', 'o/r=d', '--since', 'June'], /--since: invalid date "June"/],
])('refuses %j', (args, words) => {
  expect(() => COMMAND.parse(args)).toThrow(words);
});

it('counts every seventh day', () => {
  expect(weeklyDays('2026-02-23', '2026-03-08')).toEqual(['2026-02-23', '2026-03-02']);
  expect(weeklyDays('2026-03-02', '2026-03-01')).toEqual([]);
});
