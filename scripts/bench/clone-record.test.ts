import { expect, test } from 'vitest';
import { cloneRecord, copyDay, copyDirectory, copyName } from './clone-record.ts';

const copy = { index: 2, gates: new Set(['NodeSwap']) };

test('a copy has its own names, and the same people, SIGs and releases', () => {
  const record = {
    id: 'sig-node/2400-node-swap',
    number: 2400,
    seeAlso: ['/keps/sig-node/24-apparmor'],
    featureGates: [{ name: 'NodeSwap', components: ['kubelet'] }],
    latestMilestone: '1.34',
    authors: ['@someone'],
    created: '2021-01-06',
    path: 'keps/sig-node/2400-node-swap/kep.yaml',
  };
  expect(cloneRecord(record, copy)).toEqual({
    ...record,
    id: 'sig-node/202400-node-swap',
    number: 202400,
    seeAlso: ['/keps/sig-node/200024-apparmor'],
    featureGates: [{ name: 'NodeSwapCopy2', components: ['kubelet'] }],
    path: 'keps/sig-node/202400-node-swap/kep.yaml',
  });
});

test('a note is of another pull request and of the copy’s KEPs', () => {
  expect(cloneRecord([{ pr: 12, keps: [24], gates: ['NodeSwap'] }], copy)).toEqual([
    { pr: 2000012, keps: [200024], gates: ['NodeSwapCopy2'] },
  ]);
});

test('a directory that begins with a day', () => {
  expect(copyDirectory('sig-auth/2718-20210511-client', copy)).toBe(
    'sig-auth/202718-20210511-client',
  );
});

test('a digest’s day falls on the same day of the week', () => {
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
  expect(copyDay('2024-02-29', copy)).toBe('1968-02-29');
  expect(weekday(copyDay('2026-08-16', copy))).toBe(weekday('2026-08-16'));
});

test.each([
  ['NodeSwap', 'NodeSwapCopy2'],
  ['sig-node/2400-node-swap', 'sig-node/202400-node-swap'],
  ['sig-node/without-number', 'sig-node/without-numberCopy2'],
  ['2400', '202400'],
  ['2024-02-29', '1968-02-29'],
  ['1.34', undefined],
])('the file %s is %s in a copy', (name, expected) => {
  expect(copyName(name, copy)).toBe(expected);
});
