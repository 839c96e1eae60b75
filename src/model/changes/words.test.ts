import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../schemas/change.ts';
import { changeId, groupChanges, indexChanges, subjectWords } from './change-index.ts';
import { changePhrase } from './words.ts';

it.each<[Partial<ChangeRecord>, string]>([
  [{ kind: 'enhancement-added', to: 'Title' }, 'new'],
  [{ kind: 'enhancement-moved', from: 'sig-a/1-x' }, 'moved from keps/sig-a/1-x'],
  [{ kind: 'enhancement-removed', from: 'Title' }, 'removed'],
  [{ kind: 'enhancement-retargeted', to: '1.36' }, 'latest milestone set to v1.36'],
  [{ kind: 'enhancement-retargeted', aspect: 'stable', from: '1.36' }, 'GA unset, was v1.36'],
  [{ kind: 'enhancement-stage', from: 'beta', to: 'stable' }, 'stage beta → GA'],
  [
    { kind: 'enhancement-status', from: 'implementable', to: 'implemented' },
    'status implementable → implemented',
  ],
  [{ kind: 'gate-added', aspect: '1.33', to: 'alpha' }, 'new, alpha from v1.33'],
  [
    { kind: 'gate-stage', aspect: '1.34', from: 'alpha', to: 'beta', source: 'code' },
    'alpha → beta from v1.34',
  ],
  [
    { kind: 'gate-default', aspect: '1.35', from: 'false', to: 'true', source: 'docs' },
    'default false → true from v1.35, in the documentation',
  ],
  [
    { kind: 'gate-retargeted', aspect: 'beta', from: '1.35', to: '1.36' },
    'beta from v1.35 → v1.36',
  ],
  [{ kind: 'gate-locked', aspect: '1.36' }, 'locked from v1.36'],
  [{ kind: 'gate-unlocked', aspect: '1.36' }, 'unlocked from v1.36'],
  [{ kind: 'gate-removed', from: 'stable' }, 'removed, was GA'],
  [
    { kind: 'issue-tracking', from: 'opted-in 1.37', to: 'out-of-tree' },
    'opted in for v1.37 → out of tree',
  ],
  [{ kind: 'issue-tracking', to: '1.37' }, 'set to milestone v1.37'],
  [{ kind: 'release-planned' }, 'cycle planned'],
  [
    { kind: 'release-deadline', aspect: 'Code Freeze', from: '2026-03-01', to: '2026-03-04' },
    'Code Freeze: 2026-03-01 → 2026-03-04',
  ],
  [{ kind: 'release-published', to: '2026-01-10' }, 'released 2026-01-10'],
  [{ kind: 'release-patch', aspect: '1.36.1', to: '2026-01-11' }, 'v1.36.1 released 2026-01-11'],
])('changePhrase says %j', (change, words) => {
  expect(changePhrase({ subject: 's', ...change } as ChangeRecord)).toBe(words);
});

describe('indexChanges', () => {
  const status = { kind: 'enhancement-status', subject: 'sig-a/1-x', from: 'a', to: 'b' } as const;
  const target = { kind: 'enhancement-retargeted', subject: 'sig-a/1-x', to: '1.36' } as const;
  const gate = { kind: 'gate-locked', subject: 'G', aspect: '1.36', source: 'code' } as const;
  const older = { date: '2026-01-05', since: '2026-01-01', ranges: [], changes: [status] };
  const newer = {
    date: '2026-01-12',
    since: '2026-01-05',
    ranges: [],
    changes: [target, { ...target, aspect: 'beta' }, gate],
  };
  const index = indexChanges([older, newer]);

  it('finds changes by subject, newest first, and by id', () => {
    const found = index.of('enhancement', 'sig-a/1-x');
    expect(found.map(({ date }) => date)).toEqual(['2026-01-12', '2026-01-12', '2026-01-05']);
    for (const each of found) expect(index.byId(changeId(each))).toBe(each);
    expect(index.of('gate', 'sig-a/1-x')).toEqual([]);
  });

  it('groups by kind and subject, and counts each subject once', () => {
    expect(groupChanges(newer).map(({ kind, subjects }) => [kind, subjects.length])).toEqual([
      ['enhancement-retargeted', 1],
      ['gate-locked', 1],
    ]);
    expect(subjectWords(newer)).toBe('1 enhancement, 1 feature gate');
  });
});
