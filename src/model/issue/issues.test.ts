import { describe, expect, it } from 'vitest';
import type { Issue } from '../../schemas/issue.ts';
import { indexIssues } from './issues.ts';

const issue = (number: number, more: Partial<Issue> = {}): Issue => ({
  number,
  title: `Issue ${number}`,
  state: 'open',
  ...more,
});
const index = indexIssues([
  issue(20, {
    milestone: '1.37',
    body: { hasDescription: true, proposals: [{ url: 'https://kep.k8s.io/10', kep: 10 }] },
  }),
  issue(10, {
    body: {
      hasDescription: true,
      proposals: [{ url: 'https://kep.k8s.io/10', kep: 10 }],
      targets: [
        { stage: 'beta', release: '1.37' },
        { stage: 'stable', release: '1.39' },
      ],
      checklist: [
        { stage: 'beta', release: '1.37', items: [{ kind: 'code', done: true }] },
        { stage: 'beta', release: '1.37', before: true, done: false },
        { stage: 'alpha', done: true },
      ],
    },
  }),
]);

describe('indexIssues', () => {
  it('finds the issue of a KEP, and others that link its proposal', () => {
    expect(index.count).toBe(2);
    expect(index.ofKep(10)?.title).toBe('Issue 10');
    expect(index.othersOfKep(10).map(({ number }) => number)).toEqual([20]);
    expect(index.othersOfKep(20)).toEqual([]);
    expect(index.ofKep(30)).toBeUndefined();
  });

  it('finds who aims at a release by milestone, target or checklist', () => {
    const found = index.ofRelease('1.37').map(({ issue: { number }, ...more }) => [number, more]);
    expect(found).toEqual([
      [
        10,
        {
          isMilestone: false,
          targets: [{ stage: 'beta', release: '1.37' }],
          progress: { done: 1, all: 2 },
        },
      ],
      [20, { isMilestone: true, targets: [], progress: { done: 0, all: 0 } }],
    ]);
    expect(index.ofRelease('1.38')).toEqual([]);
  });
});
