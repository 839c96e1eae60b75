import { describe, expect, it } from 'vitest';
import { knownGate } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { gateDefaultRule } from './gate-default.ts';

describe('gateDefaultRule', () => {
  it('tells a default that differs at the same stage', () => {
    const gate = knownGate(
      'Example',
      ['1.30 beta off'],
      [{ stage: 'beta', default: true, from: '1.30' }],
    );
    expect(saidBy(gateDefaultRule, { gates: [gate] })).toEqual([
      'Example | code: v1.30: Beta, default false | documentation: v1.30: Beta, default true',
    ]);
  });

  it('leaves another stage to the rule for stages, and a default that is not told alone', () => {
    const other = knownGate(
      'Other',
      ['1.30 beta on'],
      [{ stage: 'alpha', default: false, from: '1.30' }],
    );
    const silent = knownGate('Silent', ['1.30 beta on'], [{ stage: 'beta', from: '1.30' }]);
    expect(saidBy(gateDefaultRule, { gates: [other, silent] })).toEqual([]);
  });
});
