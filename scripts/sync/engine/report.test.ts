import { describe, expect, it } from 'vitest';
import { collectProblems, renderSummary, type SourceResult } from './report.ts';

const problem = { field: 'stage', kind: 'not-a-value', got: 'x', expected: 'a stage' } as const;
const nothing: SourceResult = {
  source: 'things',
  records: 1,
  changes: [],
  problems: [],
  newProblems: [],
  notices: [],
  errors: [],
};
const quiet = { isDryRun: false, isVerbose: false };

describe('collectProblems', () => {
  it('knows the file of upstream that a record or a block names', () => {
    const record = {
      path: 'a.yaml',
      problems: [problem],
      docs: { path: 'b.md', problems: [problem] },
    };
    expect(collectProblems('a', record).map(({ file }) => file)).toEqual(['a.yaml', 'b.md']);
  });

  it('knows the file that a problem names, of a record that is read from several', () => {
    const problems = [problem, { ...problem, file: 'review.yaml' }];
    const found = collectProblems('a', { path: 'kep.yaml', problems });
    expect(found.map(({ file }) => file)).toEqual(['kep.yaml', 'review.yaml']);
  });

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

  it('counts problems, and names the new ones with their places', () => {
    const problems = ['a', 'b'].map((record) => ({ record, problem }));
    const newProblems = [
      { record: 'b', problem, file: 'keps/b/kep.yaml', line: 12 },
      { record: 'b', problem, file: 'keps/b/kep.yaml' },
      { record: 'B', problem, file: 'list.yaml' },
    ];
    expect(renderSummary([{ ...nothing, problems, newProblems }], quiet)).toBe(
      [
        'things: 1 records, files: 0 added, 0 changed, 0 removed',
        '  problems: 2, 3 new',
        '    new: keps/b/kep.yaml:12: stage: got "x", expected a stage',
        '    new: keps/b/kep.yaml: stage: got "x", expected a stage',
        '    new: list.yaml: B: stage: got "x", expected a stage',
      ].join('\n'),
    );
  });

  it('groups all problems by kind and field when asked, most frequent first', () => {
    const problems = [
      { record: 'a', problem: { ...problem, field: 'list[1].x', got: undefined } },
      { record: 'b', problem },
      { record: 'c', problem: { ...problem, field: 'list[22].x' } },
    ];
    const verbose = { isDryRun: false, isVerbose: true };
    expect(renderSummary([{ ...nothing, problems }], verbose)).toBe(
      [
        'things: 1 records, files: 0 added, 0 changed, 0 removed',
        '  problems: 3',
        '    2 × not-a-value list[].x',
        '      a: list[1].x: expected a stage',
        '      c: list[22].x: got "x", expected a stage',
        '    1 × not-a-value stage',
        '      b: stage: got "x", expected a stage',
      ].join('\n'),
    );
  });

  it('says of a failed source that its files are unchanged', () => {
    const text = renderSummary([{ ...nothing, errors: ['why'] }], quiet);
    expect(text).toBe('things: failed; files left unchanged\n  why');
  });
});
