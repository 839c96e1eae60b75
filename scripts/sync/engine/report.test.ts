import { describe, expect, it } from 'vitest';
import { collectProblems, renderSummary, type SourceResult } from './report.ts';

const problem = { field: 'stage', kind: 'not-a-value', got: 'x', expected: 'a stage' } as const;
const nothing: SourceResult = {
  source: 'things',
  records: 1,
  changes: [],
  problems: [],
  notices: [],
  errors: [],
};
const quiet = { isDryRun: false, isVerbose: false };

describe('collectProblems', () => {
  it('finds the problems of a record and of its blocks', () => {
    const record = { problems: [problem], code: { problems: [problem] }, list: [{ problems: 1 }] };
    expect(collectProblems('a', record)).toEqual([
      { record: 'a', problem },
      { record: 'a', problem },
    ]);
  });
});

describe('renderSummary', () => {
  it('counts and names changes, and bounds the names', () => {
    const changes = Array.from({ length: 12 }, (_, index) => ({
      kind: 'added' as const,
      path: `p${index}`,
      text: '',
    }));
    const text = renderSummary([{ ...nothing, changes }], quiet);
    expect(text).toContain('things: 1 records, files: 12 added, 0 changed, 0 removed');
    expect(text).toContain('  + p9\n  and 2 more');
    const verbose = renderSummary([{ ...nothing, changes }], { isDryRun: true, isVerbose: true });
    expect(verbose).toContain('12 would be added');
    expect(verbose).toContain('+ p11');
  });

  it('groups problems by kind and field, most frequent first', () => {
    const problems = [
      { record: 'a', problem: { ...problem, field: 'list[1].x', got: undefined } },
      { record: 'b', problem },
      { record: 'c', problem: { ...problem, field: 'list[22].x' } },
    ];
    expect(renderSummary([{ ...nothing, problems }], quiet)).toBe(
      [
        'things: 1 records, files: 0 added, 0 changed, 0 removed',
        '  problems: 3 on 3 records',
        '    2 × not-a-value list[].x',
        '      a: expected a stage',
        '      c: got "x", expected a stage',
        '    1 × not-a-value stage',
        '      b: got "x", expected a stage',
      ].join('\n'),
    );
  });

  it('says of a failed source that its files are as they were', () => {
    const text = renderSummary([{ ...nothing, errors: ['why'] }], quiet);
    expect(text).toBe('things: FAILED, its files are as they were\n  why');
  });
});
