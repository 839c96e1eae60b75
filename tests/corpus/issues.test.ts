import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../scripts/sync/sources/issues/parse.ts';
import { type Issue, issue } from '../../src/schemas/issue.ts';
import { readCommittedGroups } from './known-groups.ts';
import { readRecordedIssues } from './recorded.ts';
import { ISSUES } from './upstream-bundles.ts';

describe.skipIf(!existsSync(ISSUES))('the recorded KEP issues', async () => {
  const groups = await readCommittedGroups();
  const recorded = existsSync(ISSUES) ? readRecordedIssues() : [];
  const issues = recorded.flatMap((value) => parseIssue(value, groups) ?? []);
  const find = (number: number) => issues.find((each) => each.number === number);
  const count = (holds: (each: Issue) => unknown) => issues.filter(holds).length;
  const problemsOf = (number: number) =>
    find(number)?.problems?.map(({ field, kind }) => `${field} ${kind}`);

  it('become valid records', () => {
    for (const each of issues) issue.parse(each);
    expect(issues).toHaveLength(88);
    expect(count(({ body }) => body === undefined)).toBe(7);
    expect(count(({ labels }) => labels?.stage)).toBe(52);
    expect(count(({ labels }) => labels?.leadOptedIn)).toBe(18);
    expect(count(({ labels }) => labels?.tracked)).toBe(17);
  });

  it('are read in all variants', () => {
    expect(count(({ body }) => body?.hasDescription)).toBe(68);
    expect(count(({ body }) => body?.proposals)).toBe(52);
    expect(count(({ body }) => body?.contacts)).toBe(57);
    expect(count(({ body }) => body?.sigs)).toBe(56);
    expect(count(({ body }) => body?.targets)).toBe(49);
    expect(count(({ body }) => body?.checklist)).toBe(64);
  });

  it('name proposals that they do not equal', () => {
    const others = issues.flatMap(({ number, body }) =>
      (body?.proposals ?? []).flatMap(({ kep }) =>
        kep === undefined || kep === number ? [] : [[number, kep]],
      ),
    );
    expect(others).toEqual([
      [2126, 1205],
      [3284, 753],
      [3317, 127],
    ]);
  });

  it('that are spam, empty or off topic are named so', () => {
    const unfilled = [302, 303, 1970, 2171, 2192, 3231, 3956, 4345];
    for (const number of unfilled) expect(problemsOf(number)).toEqual(['body missing']);
    expect(problemsOf(2518)).toEqual(['body not-a-value']);
    expect(find(184)?.body?.hasDescription).toBe(false);
  });

  it.each([
    [
      1287,
      [
        { stage: 'alpha', release: '1.27' },
        { stage: 'beta', notes: ['uncertain', 'past'] },
      ],
    ],
    [3257, [{ scope: 'API' }, { scope: 'Kubelet' }, { release: '1.33' }, { notes: ['uncertain'] }]],
    [2371, [{ stage: 'alpha' }, { stage: 'beta' }, { stage: 'alpha' }, { stage: 'beta' }]],
    [2126, [...Array(2).fill({ gates: ['TokenRequest', 'TokenRequestProjection'] }), {}, {}, {}]],
    [290, [{ stage: 'alpha', release: '1.7' }]],
  ])('%i has its odd targets', (number, targets) => {
    expect(find(number)?.body?.targets).toMatchObject(targets);
  });

  it.each([
    [1287, [{ stage: 'alpha', release: '1.27', lastRelease: '1.29' }]],
    [2340, [{ release: '1.28' }, { stage: 'beta', release: '1.31' }]],
    [3521, [{ stage: 'alpha' }, { stage: 'beta' }, { stage: 'stable' }]],
    [4008, [{ stage: 'alpha' }, { stage: 'alpha', phase: 2 }]],
    [5589, [{ release: '1.35' }, { release: '1.36', items: [{}, {}, { notNeeded: true }] }]],
    [6154, [{ stage: 'alpha', release: '1.37', items: [{}, {}, {}] }]],
    [24, [{ stage: 'alpha', before: true }]],
  ])('%i has its odd checklist', (number, checklist) => {
    expect(find(number)?.body?.checklist).toMatchObject(checklist);
  });

  it('contradict themselves in eight places', () => {
    const boxes = issues.flatMap(({ problems }) =>
      (problems ?? []).filter(({ field }) => field.startsWith('body.checklist')),
    );
    expect(boxes.filter(({ kind }) => kind === 'contradiction').length).toBe(8);
    expect(boxes.filter(({ kind }) => kind !== 'contradiction').length).toBe(1);
  });
});
