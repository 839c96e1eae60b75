import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKey, deriveChanges } from './derive.ts';
import { mergeChanges } from './merge.ts';
import type { ComparedRecords } from './records.ts';

describe('mergeChanges', () => {
  const target = fc.constantFrom('1.33', '1.34', '1.35', undefined);
  const state = fc.record({
    a: target,
    b: target,
    stage: fc.constantFrom('alpha' as const, 'beta' as const, undefined),
  });
  const enhancements = ({ a, b, stage }: { a?: string; b?: string; stage?: 'alpha' | 'beta' }) =>
    ({
      enhancements: [
        { id: 'sig-a/1-x', title: 't', path: 'p', stage, milestones: { alpha: a, beta: b } },
      ],
      gates: [],
      issues: [],
      releases: [],
      releaseNotes: [],
      gateLists: [],
      day: '2026-01-05',
    }) satisfies ComparedRecords;
  const account = (changes: ReturnType<typeof deriveChanges>) => ({
    date: '2026-01-05',
    since: '2026-01-01',
    ranges: [],
    changes,
  });

  it('gives of A to B and B to C what A to C gives', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        const [x, y, z] = [enhancements(a), enhancements(b), enhancements(c)];
        const merged = mergeChanges(account(deriveChanges(x, y)), account(deriveChanges(y, z)));
        const direct = deriveChanges(x, z);
        expect(merged.changes.map(changeKey)).toEqual(direct.map(changeKey));
        expect(merged.changes).toEqual(direct);
      }),
    );
  });

  it('counts commits from where the first began', () => {
    const range = { repository: 'o/r', branch: 'main', until: '2026-01-05' };
    const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [
      string,
      string,
      string,
    ];
    const first = {
      ...account([]),
      ranges: [{ ...range, from: one, since: '2026-01-01', to: two }],
    };
    const second = {
      ...account([]),
      ranges: [{ ...range, from: two, since: '2026-01-05', to: three }],
    };
    expect(mergeChanges(first, second).ranges).toEqual([
      { ...range, from: one, since: '2026-01-01', to: three },
    ]);
  });
});
