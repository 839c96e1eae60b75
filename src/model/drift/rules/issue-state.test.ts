import { describe, expect, it } from 'vitest';
import { issueOf, kep } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { issueStateRule } from './issue-state.ts';

const told = (fields: Parameters<typeof kep>[0], issue: Parameters<typeof issueOf>[0]) =>
  saidBy(issueStateRule, { enhancements: [kep(fields)], issues: [issueOf(issue)] });

describe('issueStateRule', () => {
  it('tells a closed issue of a proposal that goes on', () => {
    const issue = { state: 'closed', stateReason: 'not_planned', closed: '2025-03-01T00:00:00Z' };
    expect(told({}, issue as Parameters<typeof issueOf>[0])).toEqual([
      'KEP-1 | issue: closed as not planned since Mar 1, 2025 | kep.yaml: implementable',
    ]);
  });

  it.each([
    [{ status: 'rejected' }],
    [{ status: 'implemented', milestones: { stable: '1.34' } }],
  ] as const)('tells an open issue of one that has ended: %j', (fields) => {
    expect(told(fields, {})).toEqual([`KEP-1 | issue: open | kep.yaml: ${fields.status}`]);
  });

  it('lets the issue stay open until the release is out', () => {
    expect(told({ status: 'implemented', milestones: { stable: '1.37' } }, {})).toEqual([]);
  });
});
