import { describe, expect, it } from 'vitest';
import { problemWords } from './problem.ts';

describe('problemWords', () => {
  it('says where, what was found and what was expected', () => {
    expect(
      problemWords({
        field: 'milestone.beta',
        kind: 'not-a-value',
        got: 'TBD',
        expected: 'a release such as "v1.34"',
      }),
    ).toBe('milestone.beta says “TBD”; expected a release such as “v1.34”');
  });

  it('tells a missing field from a wrong one', () => {
    expect(problemWords({ field: 'stage', kind: 'missing', expected: 'a stage' })).toBe(
      'stage is missing; expected a stage',
    );
  });
});
