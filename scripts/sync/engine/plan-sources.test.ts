import { describe, expect, it } from 'vitest';
import { planSources, readSources, type SyncedInput } from './plan-sources.ts';

const ref = {
  repository: 'kubernetes/enhancements',
  branch: 'master',
  commit: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  committed: '2026-01-02T03:04:05Z',
};
const monday: SyncedInput = {
  source: 'enhancements',
  refs: [ref],
  hasChanges: true,
  now: new Date('2026-01-05T00:00:00.123Z'),
};
const tuesday = { ...monday, hasChanges: false, now: new Date('2026-01-06T00:00:00Z') };

function textOf(current: string | undefined, input: SyncedInput): string | undefined {
  const [change] = planSources(current, input);
  return change && change.kind !== 'removed' ? change.text : undefined;
}

describe('planSources', () => {
  const first = textOf(undefined, monday);

  it('records the refs and the time, in the order of the names', () => {
    const both = textOf(first, { ...tuesday, source: 'aaa' });
    expect(readSources(both)).toEqual({
      aaa: { synced: '2026-01-06T00:00:00Z', refs: [ref] },
      enhancements: { synced: '2026-01-05T00:00:00Z', refs: [ref] },
    });
    expect(Object.keys(readSources(both))).toEqual(['aaa', 'enhancements']);
  });

  it('has a commit once, and keeps an older one of a source that was not read again', () => {
    const both = textOf(first, { ...tuesday, source: 'aaa' }) ?? '';
    expect(both.split(ref.commit)).toHaveLength(2);
    const newer = { ...ref, commit: 'c'.repeat(40), committed: '2026-01-06T00:00:00Z' };
    const apart = textOf(both, { ...tuesday, source: 'aaa', refs: [newer] });
    expect(Object.values(readSources(apart)).map(({ refs }) => refs)).toEqual([[newer], [ref]]);
  });

  it('changes nothing without news', () => {
    expect(planSources(first, tuesday)).toEqual([]);
  });

  it.each([
    ['content', { ...tuesday, hasChanges: true }],
    ['a commit', { ...tuesday, refs: [{ ...ref, commit: 'c'.repeat(40) }] }],
  ])('changes the time with %s', (_, input) => {
    expect(textOf(first, input)).toContain('2026-01-06T00:00:00Z');
  });

  it('refuses a file that is not what it should be', () => {
    expect(() => planSources('{ x: 1 }', monday)).toThrow(/content\/sources\.yaml/);
    const none = (first ?? '').replace('branch: "master"', 'branch: "main"');
    expect(() => planSources(none, monday)).toThrow('no commit of kubernetes/enhancements master');
  });
});
