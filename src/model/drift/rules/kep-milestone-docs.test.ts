import { describe, expect, it } from 'vitest';
import { codeGate, docsGate, kep } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { kepMilestoneDocsRule } from './kep-milestone-docs.ts';

const enhancements = [kep({ milestones: { alpha: '1.31' }, featureGates: [{ name: 'Example' }] })];

describe('kepMilestoneDocsRule', () => {
  it('goes by the documentation of a gate that no list holds', () => {
    const gates = [docsGate('Example', [{ stage: 'alpha', from: '1.30', to: '1.32' }], true)];
    expect(saidBy(kepMilestoneDocsRule, { enhancements, gates })).toEqual([
      'KEP-1 | kep.yaml: Alpha v1.31 | documentation: Example Alpha since v1.30',
    ]);
  });

  it('leaves gates of the lists to the rule for the code', () => {
    const gates = [codeGate('Example', ['1.30 alpha off'])];
    expect(saidBy(kepMilestoneDocsRule, { enhancements, gates })).toEqual([]);
  });
});
