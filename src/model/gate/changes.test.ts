import { describe, expect, it } from 'vitest';
import { gateChanges, lockChange } from './changes.ts';
import type { GateInRelease, KnownState } from './in-release.ts';

const alpha: KnownState = {
  stage: 'alpha',
  default: false,
  locked: undefined,
  source: 'docs',
  since: '1.30',
  stageSince: '1.30',
};
const removal = { after: '1.35', by: '1.37', source: 'code' } as const;
const changes = (release: string, ...answers: readonly [string, GateInRelease][]) =>
  gateChanges({ answers: answers.map(([since, state]) => ({ release: since, state })) }, release);
const coming = ['1.0', { kind: 'not-yet', source: 'code' }] as [string, GateInRelease];
const present = (release: string, more: Partial<KnownState> = {}): [string, GateInRelease] => [
  release,
  { kind: 'present', ...alpha, ...more },
];

describe('gateChanges', () => {
  it('names what a release changed', () => {
    const steps = [
      coming,
      present('1.30'),
      present('1.33', { stage: 'beta' }),
      present('1.34', { stage: 'beta', default: true }),
      present('1.36', { stage: 'stable', default: true, locked: true }),
    ];
    expect(changes('1.30', ...steps)).toEqual([{ kind: 'added', stage: 'alpha' }]);
    expect(changes('1.31', ...steps)).toEqual([]);
    expect(changes('1.33', ...steps)).toEqual([{ kind: 'stage', from: 'alpha', to: 'beta' }]);
    expect(changes('1.34', ...steps)).toEqual([{ kind: 'default', to: true }]);
    expect(changes('1.36', ...steps)).toEqual([
      { kind: 'stage', from: 'beta', to: 'stable' },
      { kind: 'locked' },
    ]);
  });

  it('tells a removal once, by the release known to lack the gate', () => {
    const steps = [
      present('1.30'),
      ['1.36', { kind: 'unknown', reason: { kind: 'removal', removal }, since: '1.36' }],
      ['1.37', { kind: 'removed', removal }],
    ] as [string, GateInRelease][];
    expect(changes('1.36', ...steps)).toEqual([]);
    expect(changes('1.37', ...steps)).toEqual([{ kind: 'removed', removal }]);
    expect(changes('1.38', ...steps)).toEqual([]);
  });

  it('does not call a gate new of which it was not known whether it was there', () => {
    const unknown: GateInRelease = {
      kind: 'unknown',
      reason: { kind: 'unrecorded' },
      since: '1.0',
    };
    expect(changes('1.30', ['1.0', unknown], present('1.30'))).toEqual([]);
  });
});

it.each([
  [false, true, 'locked'],
  [true, false, 'unlocked'],
  [undefined, false, undefined],
  [true, undefined, undefined],
])('lockChange from %s to %s is %s', (was, now, change) => {
  expect(lockChange({ locked: was }, { locked: now })).toBe(change);
});
