import { describe, expect, it } from 'vitest';
import { codeGate, docsGate, knownGate } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { gatePresenceRule } from './gate-presence.ts';

describe('gatePresenceRule', () => {
  it.each([
    [
      'tells a gate that only one source has in a release',
      ['1.30 alpha off', '1.34 beta on'],
      ['Example | code: v1.30: Alpha, default false | documentation: v1.30: not there'],
    ],
    ['is content where both date it alike', ['1.34 beta on'], []],
  ])('%s', (_, code, expected) => {
    const gate = knownGate('Example', code, [{ stage: 'beta', default: true, from: '1.34' }]);
    expect(saidBy(gatePresenceRule, { gates: [gate] })).toEqual(expected);
  });

  it('tells of the first code that was read, not of older releases', () => {
    const gate = {
      ...codeGate('Example', ['1.35 beta on'], ['1.35', '1.37']),
      ...docsGate('Example', [{ stage: 'alpha', default: false, from: '1.30', to: '1.34' }]),
    };
    expect(saidBy(gatePresenceRule, { gates: [gate] })).toEqual([
      'Example | code: v1.33: not there | documentation: v1.33: Alpha, default false',
    ]);
  });
});
