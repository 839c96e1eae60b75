import { describe, expect, it } from 'vitest';
import type { Problem } from '../../schemas/problem.ts';
import type { Atlas } from './atlas.ts';
import type { ListedContent } from './listed-content.ts';
import { recordProblems } from './record-problems.ts';

const problem = (field: string): Problem => ({ field, kind: 'missing', expected: 'a value' });
const problems = (...fields: string[]) => fields.map(problem);

const ref = { repository: 'o/docs', branch: 'main', commit: 'c1' };
const atlas = {
  enhancements: [{ id: 'sig-a/2-b', label: 'KEP-2', slug: '2' }],
  sources: { 'docs-pages': { refs: [ref, { ...ref, repository: 'o/more' }] } },
} as unknown as Atlas;

function listed(
  name: ListedContent['name'],
  identity: string | undefined,
  records: ListedContent['records'],
  sources: ListedContent['sources'] = [{ name, title: name }],
): ListedContent {
  return { name, title: `All ${name}`, identity, records, sources };
}

function told(...content: ListedContent[]): string[] {
  return recordProblems(atlas, content).map(
    ({ name, path, url, source, problem: { field } }) =>
      `${field}: ${name} ${path ?? url ?? 'nowhere'} (${source})`,
  );
}

describe('recordProblems', () => {
  it('leads to the pages of records', () => {
    expect(
      told(
        listed('enhancements', 'id', [
          { id: 'sig-a/10-x', problems: problems('a') },
          { id: 'sig-a/2-b', problems: problems('b', 'c') },
        ]),
        listed('issues', 'number', [{ number: 7, problems: problems('d') }]),
      ),
    ).toEqual([
      'b: KEP-2 /enhancements/2/ (enhancements)',
      'c: KEP-2 /enhancements/2/ (enhancements)',
      'a: sig-a/10-x nowhere (enhancements)',
      'd: #7 https://github.com/kubernetes/enhancements/issues/7 (issues)',
    ]);
  });

  it('names the source that owns the block', () => {
    const sources = [
      { name: 'feature-gates-code', title: 'the code', owns: ['code'] },
      { name: 'feature-gates-docs', title: 'the docs', owns: ['docs'] },
    ];
    const gate = {
      name: 'G',
      docs: { problems: problems('a') },
      code: { entries: [{}, { problems: problems('b') }] },
    };
    expect(told(listed('feature-gates', 'name', [gate], sources))).toEqual([
      'a: G /feature-gates/G/ (the docs)',
      'b: G /feature-gates/G/ (the code)',
    ]);
  });

  it('leads to the file upstream of a record without a page', () => {
    const page = { id: 'p', path: 'a/p.md', apis: [{ problems: problems('a') }] };
    expect(told(listed('docs-pages', 'id', [page]))).toEqual([
      'a: p https://github.com/o/docs/blob/c1/a/p.md (docs-pages)',
    ]);
  });

  it('leads to the repository that a record names', () => {
    const page = { id: 'p', path: 'p.md', repository: 'o/more', problems: problems('a') };
    expect(told(listed('docs-pages', 'id', [page]))).toEqual([
      'a: p https://github.com/o/more/blob/c1/p.md (docs-pages)',
    ]);
  });

  it('looks into single files as well', () => {
    const file = { enhancements: [{ problems: problems('a') }] };
    expect(told(listed('milestone-history', undefined, [file], []))).toEqual([
      'a: All milestone-history nowhere (All milestone-history)',
    ]);
  });
});
