import { describe, expect, it } from 'vitest';
import { codeGate, contextOf, kep, stableIn } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { kepStatusBehindRule } from './kep-status-behind.ts';

const featureGates = [{ name: 'Example' }];
const milestones = { stable: '1.34' };

describe('kepStatusBehindRule', () => {
  it('goes by the code first', () => {
    const context = contextOf({
      enhancements: [kep({ featureGates, milestones })],
      gates: [codeGate('Example', ['1.30 beta on', '1.34 stable on'])],
      announcements: [stableIn('1.34', 1)],
    });
    const findings = kepStatusBehindRule.check(context);
    expect(said(findings)).toEqual([
      'KEP-1 | code: Example GA since v1.34 | kep.yaml: implementable',
    ]);
    expect(findings[0]?.fix?.snippet).toBe('status: implemented');
  });

  it('goes by an announcement next', () => {
    const records = { enhancements: [kep()], announcements: [stableIn('1.34', 1)] };
    expect(saidBy(kepStatusBehindRule, records)).toEqual([
      'KEP-1 | announcement: listed as GA in v1.34 | kep.yaml: implementable',
    ]);
  });

  it('does not go by an announcement that the gate denies', () => {
    const context = contextOf({
      enhancements: [kep({ featureGates })],
      gates: [codeGate('Example', ['1.30 beta on'])],
      announcements: [stableIn('1.34', 1)],
    });
    expect(kepStatusBehindRule.check(context)).toEqual([]);
  });

  it('goes by the milestone last, and then prepares nothing to paste', () => {
    const [finding] = kepStatusBehindRule.check(contextOf({ enhancements: [kep({ milestones })] }));
    expect(finding?.citations[0]).toMatchObject({
      source: 'schedule',
      says: 'v1.34, its stable milestone, has been out since Aug 27, 2025',
    });
    expect(finding?.fix?.snippet).toBeUndefined();
  });

  it.each([
    ['the milestone is still to come', { milestones: { stable: '1.37' } }],
    ['it is implemented', { milestones, status: 'implemented' }],
    ['it was withdrawn', { milestones, status: 'withdrawn' }],
  ] as const)('says nothing when %s', (_, fields) => {
    expect(saidBy(kepStatusBehindRule, { enhancements: [kep(fields)] })).toEqual([]);
  });

  it('does not believe a milestone that the gate contradicts', () => {
    const context = contextOf({
      enhancements: [kep({ featureGates, milestones })],
      gates: [codeGate('Example', ['1.30 beta on'])],
    });
    expect(kepStatusBehindRule.check(context)).toEqual([]);
  });
});
