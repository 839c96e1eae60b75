import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../../schemas/enhancement.ts';
import type { Issue } from '../../../schemas/issue.ts';
import { issueOf, kep } from '../testing/context.ts';
import { foundBy, said } from '../testing/said.ts';

/** What a rule finds of a proposal and its issue. */
const found = (
  kind: Parameters<typeof foundBy>[0],
  fields: Partial<Enhancement>,
  issue: Partial<Issue>,
) => foundBy(kind, { enhancements: [kep(fields)], issues: [issueOf(issue)] });

describe('issue-state', () => {
  it.each<[string, Partial<Enhancement>, Partial<Issue>, string[]]>([
    [
      'tells a closed issue of a proposal that goes on',
      {},
      { state: 'closed', stateReason: 'not_planned', closed: '2025-03-01T00:00:00Z' },
      ['KEP-1 | issue: closed as not planned since Mar 1, 2025 | kep.yaml: implementable'],
    ],
    [
      'tells an open issue of a proposal that was given up',
      { status: 'rejected' },
      {},
      ['KEP-1 | issue: open | kep.yaml: rejected'],
    ],
    [
      'tells an open issue of a proposal that is done',
      { status: 'implemented', milestones: { stable: '1.34' } },
      {},
      ['KEP-1 | issue: open | kep.yaml: implemented'],
    ],
    [
      'lets the issue stay open until the release is out',
      { status: 'implemented', milestones: { stable: '1.37' } },
      {},
      [],
    ],
  ])('%s', (_, fields, issue, expected) => {
    expect(said(found('issue-state', fields, issue))).toEqual(expected);
  });
});

it.each([
  ['open', 'implementable', ['KEP-1 | issue: stage/stable | kep.yaml: beta']],
  ['closed', 'implementable', []],
  ['open', 'withdrawn', []],
] as const)('issue-stage compares the label of an %s issue of an %s proposal', (...row) => {
  const [state, status, expected] = row;
  const issue = { labels: { stage: 'stable' }, state } as const;
  expect(said(found('issue-stage', { stage: 'beta', status }, issue))).toEqual(expected);
});

describe('issue-target', () => {
  it.each<[string, NonNullable<Issue['body']>['targets'], string[]]>([
    [
      'tells the targets that are other releases than the milestones',
      [
        { stage: 'alpha', release: '1.30' },
        { stage: 'beta', release: '1.32' },
      ],
      ['KEP-1 | issue: Beta v1.32 | kep.yaml: Beta v1.33'],
    ],
    [
      'lets any of several targets agree',
      [
        { stage: 'beta', release: '1.33' },
        { stage: 'beta', release: '1.34' },
      ],
      [],
    ],
    ['leaves parts alone', [{ stage: 'alpha', release: '1.29', scope: 'API' }], []],
    ['leaves guesses alone', [{ stage: 'beta', release: '1.40', notes: ['uncertain'] }], []],
  ])('%s', (_, targets, expected) => {
    const body = { hasDescription: true, targets };
    const milestones = { alpha: '1.30', beta: '1.33' };
    expect(said(found('issue-target', { milestones }, { body }))).toEqual(expected);
  });
});

describe('issue-milestone', () => {
  const milestone = '1.37';

  it('tells an issue that is ahead of kep.yaml', () => {
    const findings = found('issue-milestone', { latestMilestone: '1.36' }, { milestone });
    expect(said(findings)).toEqual(['KEP-1 | issue: v1.37 | kep.yaml: v1.36']);
    expect(findings[0]?.fix?.snippet).toBe('latest-milestone: "v1.37"');
  });

  it('is content with the same release', () => {
    expect(found('issue-milestone', { latestMilestone: milestone }, { milestone })).toEqual([]);
  });
});

it.each([
  [
    'without the owner',
    ['sig-network', 'sig-apps'],
    ['KEP-1 | issue: sig-network, sig-apps | kep.yaml: sig-node'],
  ],
  ['with the owner among others', ['sig-network', 'sig-node'], []],
  ['that name nobody', [], []],
])('issue-sig hears of labels %s', (_, sigs, expected) => {
  expect(said(found('issue-sig', {}, { labels: { sigs } }))).toEqual(expected);
});
