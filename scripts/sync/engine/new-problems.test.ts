import { describe, expect, it } from 'vitest';
import { writeKyaml } from '../../../src/formats/kyaml.ts';
import { newProblems, textsIn } from './new-problems.ts';
import { lineOfProblem } from './problem-line.ts';

const old = { field: 'stage', kind: 'not-a-value', got: 'x', expected: 'a stage' };
const fresh = { field: 'milestone.beta', kind: 'not-a-value', got: 'soon', expected: 'a release' };
const path = 'things/a.yaml';
const text = (...problems: object[]) => writeKyaml({ id: 'a', path: 'up.yaml', problems } as never);
const upstream = 'stage: x\nmilestone:\n  alpha: v1.1\n  beta: soon\n';

describe('newProblems', () => {
  const changed = (...problems: object[]) =>
    [{ kind: 'changed', path, text: text(...problems) }] as const;
  const texts = textsIn({ files: [{ path: 'up.yaml', text: upstream }] });

  it('are those that the file did not have, with their lines upstream', () => {
    const current = new Map([[path, text(old)]]);
    expect(newProblems({ identity: 'id' } as never, changed(old, fresh), current, texts)).toEqual([
      { record: 'a', file: 'up.yaml', line: 4, problem: fresh },
    ]);
    expect(
      newProblems({ identity: 'id' } as never, changed(old, old), current, texts),
    ).toHaveLength(1);
  });

  it('are all of a new file, and none of what another source owns', () => {
    const source = { identity: 'id', owns: ['own'] };
    const own = {
      id: 'a',
      own: { path: 'up.yaml', problems: [old] },
      other: { problems: [fresh] },
    };
    const added = [{ kind: 'added', path, text: writeKyaml(own as never) }] as const;
    expect(newProblems(source as never, added, new Map(), texts)).toEqual([
      { record: 'a', file: 'up.yaml', line: 1, problem: old },
    ]);
  });
});

describe('lineOfProblem', () => {
  it.each([
    [{ field: 'milestone.alpha' }, 3],
    [{ field: 'Timeline: row 2', got: 'v1.1' }, 3],
    [{ field: 'beta' }, 4],
    [{ field: 'absent' }, undefined],
  ])('of %j is %s', (problem, line) => {
    expect(lineOfProblem(upstream, problem)).toBe(line);
    expect(lineOfProblem(undefined, problem)).toBeUndefined();
  });
});
