import { describe, expect, it } from 'vitest';
import { codeGate, docsGate } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { gateNotRemovedRule } from './gate-not-removed.ts';

const docs = docsGate('Example', [{ stage: 'stable', from: '1.30', to: '1.34' }], true);

describe('gateNotRemovedRule', () => {
  it('tells a gate that is documented as removed and still listed', () => {
    const gate = { ...docs, ...codeGate('Example', ['1.30 stable on']) };
    expect(saidBy(gateNotRemovedRule, { gates: [gate] })).toEqual([
      'Example | code: in the code of v1.37 | documentation: removed',
    ]);
  });

  it('is content with a gate that the newest list lacks', () => {
    const gate = { ...docs, ...codeGate('Example', ['1.30 stable on'], ['1.33', '1.34']) };
    expect(saidBy(gateNotRemovedRule, { gates: [gate] })).toEqual([]);
  });
});
