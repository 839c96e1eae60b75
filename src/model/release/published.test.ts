import { describe, expect, it } from 'vitest';
import type { Release } from '../../schemas/release.ts';
import { newestPatchOf, nextPatchOf, patchesOf } from './published.ts';
import { releaseDay, viewReleases } from './release.ts';

const record: Release = {
  version: '1.36',
  support: {
    path: 'p',
    released: '2026-04-21',
    patches: [
      { version: '1.36.2', date: '2026-06-09', cherryPickDeadline: '2026-06-05' },
      { version: '1.36.1', date: '2026-05-12' },
    ],
    nextPatch: { version: '1.36.3', date: '2026-07-14' },
  },
  tags: [
    { version: '1.36.2', date: '2026-06-11' },
    { version: '1.36.1', date: '2026-05-12' },
    { version: '1.36.0', date: '2026-04-22' },
    { version: '1.36.0-rc.0', date: '2026-04-08' },
  ],
};
const { tags: _, ...untagged } = record;

describe('patchesOf', () => {
  it('has the days of the tags, and the planned ones where they differ', () => {
    expect(patchesOf(record)).toEqual([
      { version: '1.36.3', date: '2026-07-14', isPublished: false },
      {
        version: '1.36.2',
        date: '2026-06-11',
        planned: '2026-06-09',
        cherryPickDeadline: '2026-06-05',
        isPublished: true,
      },
      { version: '1.36.1', date: '2026-05-12', isPublished: true },
    ]);
  });

  it('numbers the planned days after it on, until the end of support', () => {
    const days = ['2026-06-10', '2026-07-14', '2026-08-11', '2026-09-15', '2026-10-13'];
    const patchDays = days.map((date) => ({ date }));
    const planned = {
      ...record,
      support: { ...record.support, path: 'p', patchDays, endOfLife: '2026-10-01' },
    };
    expect(patchesOf(planned).slice(0, 3)).toEqual([
      { version: '1.36.5', date: '2026-09-15', isPublished: false },
      { version: '1.36.4', date: '2026-08-11', isPublished: false },
      { version: '1.36.3', date: '2026-07-14', isPublished: false },
    ]);
    const tags = [{ version: '1.36.3', date: '2026-08-20' }];
    expect(nextPatchOf({ ...planned, tags })).toEqual({
      version: '1.36.4',
      date: '2026-09-15',
      isPublished: false,
    });
    const early = [{ version: '1.36.3', date: '2026-07-13' }];
    expect(nextPatchOf({ ...planned, tags: early })?.date).toBe('2026-08-11');
  });

  it('does not know what is published where no tag was read', () => {
    expect(new Set(patchesOf(untagged).map(({ isPublished }) => isPublished))).toEqual(
      new Set([undefined]),
    );
  });
});

it('plans next what is not published yet', () => {
  expect(nextPatchOf(record)?.version).toBe('1.36.3');
  const all = { ...record, tags: [{ version: '1.36.3', date: '2026-07-22' }] };
  expect(nextPatchOf(all)).toBeUndefined();
});

describe('releaseDay', () => {
  it('is the day of the tag, else the recorded one', () => {
    expect(releaseDay(record)).toEqual({ date: '2026-04-22', basis: 'published' });
    expect(releaseDay(untagged)).toEqual({ date: '2026-04-21', basis: 'recorded' });
    const later = { ...record, tags: [{ version: '1.36.9', date: '2026-12-01' }] };
    expect(releaseDay(later)?.basis).toBe('recorded');
  });

  it('is a plan while only pre-releases are tagged, and the release is not out', () => {
    const late = { ...record, tags: [{ version: '1.36.0-rc.1', date: '2026-04-15' }] };
    expect(releaseDay(late)).toEqual({ date: '2026-04-21', basis: 'scheduled' });
    expect(viewReleases([late], '2026-04-23')[0]?.phase).not.toBe('released');
    expect(viewReleases([record], '2026-04-23')[0]?.phase).toBe('released');
  });
});

describe('newestPatchOf', () => {
  const ended = (finalPatch: string) => ({ ...record, support: { path: 'p', finalPatch } });

  it('is the newest that was published, or that the release data calls the last', () => {
    expect(newestPatchOf(record)).toEqual({ version: '1.36.2', date: '2026-06-11' });
    expect(newestPatchOf(ended('1.36.1'))?.version).toBe('1.36.2');
    expect(newestPatchOf(ended('1.36.3'))).toEqual({ version: '1.36.3' });
    expect(newestPatchOf(untagged)).toBeUndefined();
  });
});
