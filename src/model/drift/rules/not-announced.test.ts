import { describe, expect, it } from 'vitest';
import { contextOf, kep, stableIn } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { notAnnouncedRule } from './not-announced.ts';

const enhancements = [
  kep({ milestones: { stable: '1.34' } }),
  kep({ number: 2, milestones: { stable: '1.34' } }),
];

describe('notAnnouncedRule', () => {
  it('tells a claim that a complete list lacks', () => {
    const context = contextOf({ enhancements, announcements: [stableIn('1.34', 2)] });
    expect(said(notAnnouncedRule.check(context))).toEqual([
      'KEP-1 | kep.yaml: v1.34 | announcement: lists 1 as GA, not this one',
    ]);
  });

  it('does not take a list of the major ones for complete', () => {
    const post = { ...stableIn('1.34', 2), counts: { stable: 9, line: 10 } };
    expect(saidBy(notAnnouncedRule, { enhancements, announcements: [post] })).toEqual([]);
  });
});
