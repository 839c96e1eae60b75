import { describe, expect, it } from 'vitest';
import { lineOfProblem } from './problem-line.ts';

const kep = 'stage: x\nmilestone:\n  alpha: v1.1\n  beta: soon\n';
const page = `---
title: Example
stages:
  - stage: alpha
    fromVersion: "1.28"

  # then
  - stage: beta
    fromVersion: "1.30"
removed: soon
names: [a, 5]
---
`;

describe('lineOfProblem', () => {
  it.each([
    [{ field: 'milestone.alpha' }, 3],
    [{ field: 'milestone.stable' }, 2],
    [{ field: 'Timeline: row 2', got: 'v1.1' }, 3],
    [{ field: 'beta' }, 4],
    [{ field: 'stage.beta' }, 1],
    [{ field: 'absent' }, undefined],
  ])('of %j is %s', (problem, line) => {
    expect(lineOfProblem(kep, problem)).toBe(line);
    expect(lineOfProblem(undefined, problem)).toBeUndefined();
  });

  it.each([
    ['[7].author', 3],
    ['[8].author', 5],
  ])('of %s in an object of numbers is not that of another', (field, line) => {
    const notes = { 7: { author: '' }, 8: { text: '' }, 9: { author: '' } };
    expect(lineOfProblem(JSON.stringify(notes, null, 2), { field })).toBe(line);
  });

  it.each([
    ['stages[1].fromVersion', 9],
    ['stages[0].fromVersion', 5],
    ['stages[1].stage', 8],
    ['stages[0].defaultValue', 4],
    ['stages[1].removed', 8],
    ['stages[7].stage', 3],
    ['names[1]', 11],
    ['removed', 10],
  ])('of %s in a list is that of its item', (field, line) => {
    expect(lineOfProblem(page, { field })).toBe(line);
    expect(lineOfProblem(page.replaceAll('  - ', '- ').replaceAll('    ', '  '), { field })).toBe(
      line,
    );
  });
});
