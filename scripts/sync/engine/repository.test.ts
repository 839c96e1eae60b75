import { expect, it } from 'vitest';
import { mirroredCommit, toInstant, toSyncedRef } from './repository.ts';

const NAME = 'kubernetes/enhancements';
const ORIGINAL = 'f'.repeat(40);
const head = {
  branch: 'master',
  commit: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  committed: '2026-01-02T03:04:05Z',
};

it.each([
  [`Snapshot of ${NAME} at ${ORIGINAL}`, ORIGINAL],
  [`Snapshot of ${NAME} at ${ORIGINAL}\n`, ORIGINAL],
  [`Snapshot of ${NAME} at v1.34.10`, 'v1.34.10'],
  [`Snapshot of ${NAME} at v1.34`, undefined],
  [`Snapshot of ${NAME} at 1.34.10`, undefined],
  [`Snapshot of kubernetes/website at ${ORIGINAL}`, undefined],
  [`Snapshot of ${NAME} at ${ORIGINAL.slice(1)}`, undefined],
  [`Revert "Snapshot of ${NAME} at ${ORIGINAL}"`, undefined],
  [`Snapshot of ${NAME} at ${ORIGINAL}\n\nMore`, undefined],
])('mirroredCommit of %j is %s', (message, commit) => {
  expect(mirroredCommit(NAME, message)).toBe(commit);
});

it('toSyncedRef has the original commit only where the message names one', () => {
  const ref = { repository: NAME, ...head };
  expect(toSyncedRef(NAME, { ...head, message: 'Merge' })).toEqual(ref);
  const message = `Snapshot of ${NAME} at ${ORIGINAL}`;
  expect(toSyncedRef(NAME, { ...head, message })).toEqual({ ...ref, upstreamCommit: ORIGINAL });
});

it('toInstant is in UTC and without fractions', () => {
  expect(toInstant('2026-01-22T20:29:32+05:30')).toBe('2026-01-22T14:59:32Z');
  expect(toInstant('2026-01-22T20:29:32.123Z')).toBe('2026-01-22T20:29:32Z');
});
