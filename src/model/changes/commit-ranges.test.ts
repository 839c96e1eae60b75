import { describe, expect, it } from 'vitest';
import type { Sources, SyncedRef } from '../../schemas/sources.ts';
import { commitRanges, sourcesWithNews } from './commit-ranges.ts';

const id = (digit: string) => digit.repeat(40);

const ref = (branch: string, digit: string, more: Partial<SyncedRef> = {}): SyncedRef => ({
  repository: 'o/r',
  branch,
  commit: id(digit),
  tree: id('f'),
  committed: `2026-01-0${digit}T12:00:00Z`,
  ...more,
});

const sources = (entries: Record<string, SyncedRef[]>): Sources =>
  Object.fromEntries(
    Object.entries(entries).map(([name, refs]) => [name, { synced: '2026-02-01T00:00:00Z', refs }]),
  );

it('sourcesWithNews are those read before and at other commits now', () => {
  const before = sources({ a: [ref('main', '1')], b: [ref('main', '1')] });
  const after = sources({ a: [ref('main', '2')], b: [ref('main', '1')], c: [ref('main', '2')] });
  expect(sourcesWithNews(before, after)).toEqual(['a']);
});

describe('commitRanges', () => {
  const range = { repository: 'o/r', branch: 'main', from: id('1'), since: '2026-01-01' };

  it('names what several sources read of one branch once, and leaves out what stayed', () => {
    const before = sources({ a: [ref('main', '1'), ref('release-1', '1')], b: [ref('main', '1')] });
    const after = sources({ a: [ref('main', '2'), ref('release-1', '1')], b: [ref('main', '2')] });
    expect(commitRanges(before, after, ['a', 'b'])).toEqual([
      { ...range, to: id('2'), until: '2026-01-02' },
    ]);
  });

  it('cites the original of a mirror, and a new branch without a beginning', () => {
    const before = sources({ a: [ref('main', '1', { upstreamCommit: id('a') }), ref('x', '1')] });
    const after = sources({ a: [ref('main', '2', { upstreamCommit: id('b') }), ref('y', '2')] });
    expect(commitRanges(before, after, ['a'])).toEqual([
      { ...range, from: id('a'), to: id('b'), until: '2026-01-02' },
      { repository: 'o/r', branch: 'y', to: id('2'), until: '2026-01-02' },
    ]);
  });

  it('gives a second branch no beginning on the first', () => {
    const before = sources({ a: [ref('main', '1')] });
    const after = sources({ a: [ref('main', '1'), ref('x', '2')] });
    expect(commitRanges(before, after, ['a'])).toEqual([
      { repository: 'o/r', branch: 'x', to: id('2'), until: '2026-01-02' },
    ]);
  });

  it('takes the only branch of a repository for the same under another name', () => {
    const [before, after] = [sources({ a: [ref('main', '1')] }), sources({ a: [ref('tag', '2')] })];
    expect(commitRanges(before, after, ['a'])).toEqual([
      { ...range, branch: 'tag', to: id('2'), until: '2026-01-02' },
    ]);
  });
});
