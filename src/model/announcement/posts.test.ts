import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../schemas/announcement.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import type { FeatureRow } from '../features/row.ts';
import { compareCounts, compareLists } from './comparison.ts';
import { postMentionWords, postUrl } from './post-words.ts';
import { indexAnnouncements } from './posts.ts';

const viewOf = (number: number, release?: string, status?: string): EnhancementView =>
  ({
    id: `sig-x/${number}-x`,
    record: { number, status, milestones: release === undefined ? {} : { stable: release } },
  }) as unknown as EnhancementView;

const agreed = viewOf(1, '1.34');
const late = viewOf(2, '1.35');
const silent = viewOf(3);
const unlisted = viewOf(4, '1.34');
const withdrawn = viewOf(5, '1.34', 'withdrawn');
const views = [agreed, late, silent, unlisted, withdrawn];
const find = findMentioned(views);

const release: Announcement = {
  id: 'v1-34-release',
  kind: 'release-announcement',
  title: 'Kubernetes v1.34: Wind',
  date: '2025-08-27',
  release: '1.34',
  permalink: 'https://kubernetes.io/blog/v1-34/',
  path: 'v1-34.md',
  counts: { total: 5, stable: 4, alpha: 1, line: 1 },
  lists: [
    {
      stage: 'stable',
      heading: 'Graduations to stable',
      anchor: 'stable',
      line: 9,
      enhancements: [
        { title: 'One', kep: { number: 1 }, line: 10 },
        { title: 'Two', kep: { number: 2 }, line: 11 },
        { title: 'Three', kep: { number: 3 }, line: 12 },
        { title: 'Nameless', line: 13 },
      ],
    },
  ],
  features: [
    {
      heading: 'Two',
      stage: 'beta',
      keps: [{ number: 2 }],
      gates: ['Old'],
      anchor: 'two',
      line: 4,
    },
    { heading: 'Gone', isRemoval: true, gates: ['Gone'], line: 5 },
  ],
  keps: [{ number: 2 }, { number: 5 }],
  gates: ['Old', 'Gone', 'Unknown'],
};
const post: Announcement = {
  id: 'two-beta',
  kind: 'feature-post',
  title: 'Two is Beta',
  date: '2025-09-01',
  release: '1.34',
  permalink: 'https://kubernetes.io/blog/two/',
  path: 'two.md',
  stage: 'beta',
  keps: [{ number: 2 }],
};
const gateName = (written: string): string | undefined => ({ Old: 'New', Gone: 'Gone' })[written];
const index = indexAnnouncements([post, release], { find, gateName });
const told = (mentions: ReturnType<typeof index.postsOfGate>) =>
  mentions.map((mention) => [postMentionWords(mention), postUrl(mention)]);

describe('indexAnnouncements', () => {
  it('tells of each post the most that it says, newest first', () => {
    expect(told(index.postsOfEnhancement(late.id))).toEqual([
      ['feature post, about Beta', 'https://kubernetes.io/blog/two/'],
      ['release announcement, lists it as GA', 'https://kubernetes.io/blog/v1-34/#stable'],
    ]);
    expect(told(index.postsOfEnhancement(withdrawn.id))).toEqual([
      ['release announcement', 'https://kubernetes.io/blog/v1-34/'],
    ]);
  });

  it('tells of gates by their own names', () => {
    expect(told(index.postsOfGate('New'))).toEqual([
      ['release announcement, presents it as Beta', 'https://kubernetes.io/blog/v1-34/#two'],
    ]);
    expect(told(index.postsOfGate('Gone'))).toEqual([
      [
        'release announcement, among deprecations and removals',
        'https://kubernetes.io/blog/v1-34/',
      ],
    ]);
    expect(index.postsOfGate('Old')).toEqual([]);
  });

  it('keeps the announcement of a release apart from other posts', () => {
    expect(index.postsOfRelease('1.34')).toEqual({ announcement: release, others: [post] });
    expect(index.postsOfRelease('1.35')).toEqual({ announcement: undefined, others: [] });
  });
});

it('compareCounts sets what is announced beside what all sources tell', () => {
  const row = (stage: string, isGraduation: boolean) => ({ stage, isGraduation }) as FeatureRow;
  const rows = [row('stable', true), row('stable', false), row('beta', true), row('removed', true)];
  expect(compareCounts(release, rows)).toEqual([
    { stage: 'total', announced: 5, resolved: 2 },
    { stage: 'stable', announced: 4, resolved: 1 },
    { stage: 'beta', announced: undefined, resolved: 1 },
    { stage: 'alpha', announced: 1, resolved: 0 },
  ]);
});

describe('compareLists', () => {
  it('tells what the enhancements listed declare, and who else declares it', () => {
    const [compared] = compareLists(release, views, find);
    expect(compared?.enhancements.map(({ declared }) => declared)).toEqual([
      '1.34',
      '1.35',
      undefined,
      undefined,
    ]);
    expect(compared?.unlisted).toEqual([unlisted]);
  });

  it('does not take a list of some for a list of all', () => {
    const some = { ...release, counts: { stable: 9, line: 1 } };
    expect(compareLists(some, views, find)[0]?.unlisted).toEqual([]);
    expect(compareLists({ ...release, counts: undefined }, views, find)[0]?.unlisted).toEqual([]);
  });
});
