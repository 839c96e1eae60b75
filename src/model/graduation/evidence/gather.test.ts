import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../schemas/announcement.ts';
import type { Digest } from '../../../schemas/digest.ts';
import type { Records } from '../../atlas/records.ts';
import { kepIn, notesOf } from '../../atlas/testing/records.ts';
import { indexEvidence } from './gather.ts';

const notes = (version: string, ...prs: [number, number][]) =>
  notesOf(version, ...prs.map(([pr, kep]) => ({ pr, keps: [kep] })));
const digest = (id: string, pr: number, stage: 'beta' | undefined): Digest => ({
  id,
  title: id,
  path: `_posts/${id}.md`,
  sections: [
    {
      kind: 'promotions',
      line: 1,
      bullets: [{ line: 7, stage, pullRequests: [`kubernetes/kubernetes#${pr}`] }],
    },
  ],
});
const post: Announcement = {
  id: 'p',
  kind: 'release-announcement',
  title: 'v1.34',
  release: '1.34',
  path: 'p.md',
  permalink: 'https://kubernetes.io/p/',
  counts: { stable: 1, line: 1 },
  lists: [
    {
      stage: 'stable',
      heading: 'Stable',
      anchor: 'stable',
      line: 9,
      enhancements: [{ title: 'One', kep: { number: 1 }, line: 10 }],
    },
  ],
  features: [
    { heading: 'One', stage: 'stable', keps: [{ number: 1 }], line: 3 },
    { heading: 'Two', stage: 'beta', keps: [{ number: 2 }], line: 4 },
    { heading: 'Removal of X', stage: 'beta', isRemoval: true, keps: [{ number: 3 }], line: 5 },
    { heading: 'Unknown', stage: 'beta', keps: [{ number: 99 }], line: 6 },
  ],
};
const records: Records = {
  enhancements: [1, 2, 3].map((number) => kepIn(`sig-x/${number}-x`)),
  gates: [],
  releases: [],
  sources: {},
  releaseNotes: [notes('1.34', [11, 1], [12, 2], [13, 99]), notes('1.35', [14, 1], [12, 2])],
  digests: [digest('2025-01-05', 12, 'beta'), digest('2025-01-12', 11, undefined)],
  announcements: [post],
};
const index = (given = records) =>
  indexEvidence(given, {
    isReleased: () => true,
    isFrozen: () => false,
    newestList: undefined,
    lacking: () => [],
  });

describe('indexEvidence', () => {
  it('finds the pull requests that release notes say are of an enhancement', () => {
    expect(index().notes.get('sig-x/1-x')).toMatchObject([
      { source: 'release-notes', stage: undefined, release: '1.34', detail: { pr: 11 } },
      { release: '1.35', detail: { pr: 14 } },
    ]);
    expect([...index().notes.keys()]).toEqual(['sig-x/1-x', 'sig-x/2-x']);
  });

  it('believes no number that two enhancements have', () => {
    const twice = { ...records, enhancements: [kepIn('sig-x/1-x'), kepIn('sig-y/1-y')] };
    expect(index(twice).notes.size).toBe(0);
  });

  it('finds promotions in digests, for the first release that has the note', () => {
    expect([...index().digests]).toMatchObject([
      [
        'sig-x/2-x',
        [
          {
            source: 'digest',
            stage: 'beta',
            release: '1.34',
            line: 7,
            path: '_posts/2025-01-05.md',
          },
        ],
      ],
    ]);
    expect(index({ ...records, releaseNotes: [] }).digests.size).toBe(0);
  });

  it('finds what announcements list and present, and what they call deprecated or removed', () => {
    const named = index().announcements;
    expect(named.get('sig-x/1-x')).toMatchObject([
      {
        stage: 'stable',
        release: '1.34',
        line: 10,
        detail: { role: 'listed', url: 'https://kubernetes.io/p/#stable' },
      },
    ]);
    expect(named.get('sig-x/2-x')).toMatchObject([{ stage: 'beta', detail: { role: 'headed' } }]);
    expect(named.get('sig-x/3-x')).toMatchObject([{ stage: 'removed', release: '1.34' }]);
    expect(named.size).toBe(3);
  });

  it('takes what only stands among deprecations and removals for neither', () => {
    const told = (heading: string) =>
      index({
        ...records,
        announcements: [
          { ...post, features: [{ heading, isRemoval: true, keps: [{ number: 3 }], line: 5 }] },
        ],
      })
        .announcements.get('sig-x/3-x')
        ?.map(({ stage }) => stage);
    expect(told('Deprecation and later removal of X')).toEqual(['deprecated']);
    expect(told('Removal of deprecated X')).toEqual(['removed']);
    expect(told('Steadier X while Y restarts')).toBeUndefined();
  });

  it.each([
    ['release notes', { releaseNotes: records.releaseNotes?.toReversed() }],
    ['digests', { digests: records.digests?.toReversed() }],
  ])('does not depend on the order of %s', (_, turned) => {
    const { notes: named, digests } = index({ ...records, ...turned });
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(index().notes));
    expect(Object.fromEntries(digests)).toEqual(Object.fromEntries(index().digests));
  });
});
