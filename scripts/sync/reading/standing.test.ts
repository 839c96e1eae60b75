import { expect, it } from 'vitest';
import { standingRecord, unreadNotice, withStandingParts } from './standing.ts';

const problem = { field: '(file)', kind: 'not-a-value', got: '[', expected: 'JSON' } as const;
const odd = { ...problem, field: 'sigs' };

it('leaves what is on record of a file that cannot be read, with one problem that says why', () => {
  const unread = { path: 'a.json', problem };
  const record = { path: 'a.json', notes: [1], problems: [odd] };
  const stands = { ...record, problems: [odd, problem] };
  expect(standingRecord([record], unread)).toEqual(stands);
  expect(standingRecord([stands], unread)).toEqual(stands);
  const first = { ...record, problems: [problem, odd] };
  expect(standingRecord([first], unread)).toEqual(first);
  expect(standingRecord([record], { ...unread, path: 'b.json' })).toBeUndefined();
  expect(unreadNotice(unread)).toBe('a.json: (file): got "[", expected JSON');
});

it.each([
  ['next', [1], [1]],
  ['next.release', [1], [1]],
  ['other', [1], undefined],
  ['next', undefined, undefined],
])('of a part with a problem of %j, and %j on record, %j stands', (field, known, next) => {
  const read = { path: 'a', problems: [{ ...problem, field }] };
  const recorded = { path: 'a', ...(known && { next: known }) };
  const parts: { path: string; next?: number[]; problems?: (typeof problem)[] } = withStandingParts<
    typeof recorded & { problems?: (typeof problem)[] }
  >(read as never, recorded, { next: 'next' });
  expect(parts.next).toEqual(next);
});
