import { describe, expect, it } from 'vitest';
import type { Problem } from '../../schemas/problem.ts';
import type { Atlas } from './atlas.ts';
import { PROBLEM_KINDS, problemKindWords, recordProblems } from './record-problems.ts';

const problem = (field: string): Problem => ({ field, kind: 'missing', expected: 'a value' });

const atlas = {
  enhancements: [
    { label: 'KEP-1', slug: '1', record: { problems: [problem('a'), problem('b')] } },
    { label: 'KEP-2', slug: '2', record: {} },
  ],
  gates: [
    {
      name: 'G',
      record: { code: { problems: [problem('c')] }, docs: { problems: [problem('d')] } },
    },
  ],
  releases: [{ version: '1.9', record: { support: { problems: [problem('e')] } } }],
} as unknown as Atlas;

describe('recordProblems', () => {
  it('gathers the problems of every record, with where they were read', () => {
    const found = recordProblems(atlas);
    expect(found.map(({ name, source, problem: { field } }) => [name, source, field])).toEqual([
      ['KEP-1', 'kep.yaml', 'a'],
      ['KEP-1', 'kep.yaml', 'b'],
      ['G', 'code', 'c'],
      ['G', 'docs', 'd'],
      ['v1.9', 'support', 'e'],
    ]);
    expect(found.at(-1)?.path).toBe('/releases/1.9/');
  });
});

describe('problemKindWords', () => {
  it('says something else of every kind', () => {
    expect(new Set(PROBLEM_KINDS.map(problemKindWords)).size).toBe(PROBLEM_KINDS.length);
  });
});
