import { describe, expect, it } from 'vitest';
import { knownGate } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { gatePresenceRule } from './gate-presence.ts';

describe('gatePresenceRule', () => {
  it('tells a gate that only one source has in a release', () => {
    const gate = knownGate(
      'Example',
      ['1.30 alpha off', '1.34 beta on'],
      [{ stage: 'beta', default: true, from: '1.34' }],
    );
    expect(saidBy(gatePresenceRule, { gates: [gate] })).toEqual([
      'Example | code: v1.30: Alpha, default false | documentation: v1.30: not there',
    ]);
  });

  it('is content where both date it alike', () => {
    const gate = knownGate(
      'Example',
      ['1.34 beta on'],
      [{ stage: 'beta', default: true, from: '1.34' }],
    );
    expect(saidBy(gatePresenceRule, { gates: [gate] })).toEqual([]);
  });
});
