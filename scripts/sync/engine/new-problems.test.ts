import { describe, expect, it } from 'vitest';
import { writeKyaml } from '../../../src/formats/kyaml.ts';
import { newlyLeftOut, newProblems, problemOfSource, textsIn } from './new-problems.ts';
import type { ReportedProblem } from './report.ts';

const old = { field: 'stage', kind: 'not-a-value', got: 'x', expected: 'a stage' };
const fresh = { field: 'milestone.beta', kind: 'not-a-value', got: 'soon', expected: 'a release' };
const path = 'things/a.yaml';
const text = (...problems: object[]) => writeKyaml({ id: 'a', path: 'up.yaml', problems } as never);
const upstream = 'stage: x\nmilestone:\n  alpha: v1.1\n  beta: soon\n';

describe('newProblems', () => {
  const changed = (...problems: object[]) =>
    [{ kind: 'changed', path, text: text(...problems) }] as const;
  const commit = 'a'.repeat(40);
  const ref = (repository: string) => ({
    ...{ repository, branch: 'main', commit, tree: commit },
    committed: '2026-06-01T00:00:00Z',
  });
  const read = {
    texts: textsIn({ files: [{ path: 'up.yaml', text: upstream }] }),
    refs: [ref('o/first'), ref('o/second')],
  };
  const url = `https://github.com/o/first/blob/${commit}/up.yaml#L`;

  it('are those that the file did not have, with their lines upstream', () => {
    const current = new Map([[path, text(old)]]);
    expect(newProblems({ identity: 'id' } as never, changed(old, fresh), current, read)).toEqual([
      { record: 'a', file: 'up.yaml', line: 4, url: `${url}4`, problem: fresh },
    ]);
    expect(newProblems({ identity: 'id' } as never, changed(old, old), current, read)).toHaveLength(
      1,
    );
  });

  it('are all of a new file, and none of what another source owns', () => {
    const source = { identity: 'id', owns: ['own'] };
    const own = {
      id: 'a',
      own: { path: 'up.yaml', problems: [old] },
      other: { problems: [fresh] },
    };
    const added = [{ kind: 'added', path, text: writeKyaml(own as never) }] as const;
    expect(newProblems(source as never, added, new Map(), read)).toEqual([
      { record: 'a', file: 'up.yaml', line: 1, url: `${url}1`, problem: old },
    ]);
  });
});

it('newlyLeftOut is what no problem of the source on record says', () => {
  const leftOut = ['a', 'b'].map((record) => ({ record, problem: old }) as ReportedProblem);
  const { got, ...rest } = problemOfSource(leftOut[0] as ReportedProblem);
  expect(newlyLeftOut(leftOut, [{ got, ...rest } as never])).toEqual(leftOut.slice(1));
  expect(newlyLeftOut(leftOut)).toEqual(leftOut);
});

describe('the address of a problem', () => {
  const commit = 'a'.repeat(40);
  const refs = ['o/first', 'o/second'].map((repository) => ({
    ...{ repository, branch: 'main', commit, tree: commit, upstreamCommit: 'b'.repeat(40) },
    committed: '2026-06-01T00:00:00Z',
  }));
  const texts = new Map([['posts/a b.md', '\nstage: x\n']]);
  const reads = [{ repository: 'o/second', folder: 'posts' }];
  const urlOf = (record: object) => {
    const added = [{ kind: 'added', path, text: writeKyaml(record as never) }] as const;
    const source = { identity: 'id', reads } as never;
    return newProblems(source, added, new Map(), { texts, refs })[0]?.url;
  };
  const blob = (repository: string) => `https://github.com/${repository}/blob/${'b'.repeat(40)}`;

  it('leads to its repository by the folder, or by what the record says', () => {
    const record = { id: 'a', path: 'posts/a b.md', problems: [old] };
    expect(urlOf(record)).toBe(`${blob('o/second')}/posts/a%20b.md?plain=1#L2`);
    expect(urlOf({ ...record, repository: 'o/first' })).toContain(blob('o/first'));
    expect(urlOf({ ...record, repository: 'o/third' })).toBeUndefined();
    expect(urlOf({ id: 'a', problems: [old] })).toBeUndefined();
  });
});
