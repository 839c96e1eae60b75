import { describe, expect, it } from 'vitest';
import { codeGate, kep } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { kepStatusAheadRule } from './kep-status-ahead.ts';

const enhancements = [kep({ status: 'implemented', featureGates: [{ name: 'Example' }] })];

describe('kepStatusAheadRule', () => {
  it('tells a gate that is not GA in the newest list', () => {
    const gates = [codeGate('Example', ['1.30 alpha off', '1.33 beta on'])];
    expect(saidBy(kepStatusAheadRule, { enhancements, gates })).toEqual([
      'KEP-1 | kep.yaml: implemented | code: Example Beta since v1.33',
    ]);
  });

  it('accepts a graduation that is about to be released', () => {
    const gates = [codeGate('Example', ['1.33 beta on', '1.37 stable on'])];
    expect(saidBy(kepStatusAheadRule, { enhancements, gates })).toEqual([]);
  });
});
