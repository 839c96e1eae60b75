import { describe, expect, it } from 'vitest';
import type { Release } from '../../schemas/release.ts';
import { calendarOf, releaseCalendar } from './calendar.ts';
import { viewReleases } from './release.ts';

const RECORD: Release = {
  version: '1.37',
  cycle: {
    path: 'releases/release-1.37/README.md',
    events: [
      { name: 'Start', kind: ['cycle-start'], date: '2026-05-18' },
      { name: 'KubeCon', kind: ['other'], date: '2026-06-18', endDate: '2026-06-19' },
      {
        name: 'Begin Code Freeze',
        kind: ['code-freeze'],
        date: '2026-07-21',
        deadline: '2026-07-22T12:00:00Z',
      },
      { name: 'Retro', kind: ['other'], date: '2026-08-01' },
      { name: 'Retro', kind: ['other'], date: '2026-08-02' },
      { name: 'v1.37.0 released', kind: ['release'], date: '2026-08-26' },
    ],
  },
  support: {
    path: 'data/releases/schedule.yaml',
    endOfLife: '2027-10-28',
    patches: [{ version: '1.37.1', date: '2026-09-15', cherryPickDeadline: '2026-09-11' }],
  },
};
const releases = viewReleases([RECORD], '2026-08-01');
const never = () => [];
const list = (entries: ReturnType<typeof releaseCalendar>) =>
  entries.map(({ day, id }) => `${day} ${id}`);

describe('calendarOf', () => {
  it('has releases, patches and the end of support', () => {
    expect(list(calendarOf('releases', releases, never))).toEqual([
      '2026-08-26 1.37-released',
      '2026-09-11 1.37-cherry-picks-1.37.1',
      '2026-09-15 1.37-patch-1.37.1',
      '2027-10-28 1.37-end-of-life',
    ]);
  });

  it('has the patches that were published since the first that the release data names', () => {
    const tags = ['1.37.0', '1.37.1', '1.37.2', '1.37.3'].map((version) => ({
      version,
      date: `2026-09-1${version.at(-1)}`,
    }));
    const patches = [{ version: '1.37.2', date: '2026-09-12' }];
    const record = { ...RECORD, tags, support: { path: 'schedule.yaml', patches } };
    const titles = calendarOf('releases', viewReleases([record], '2026-10-01'), never);
    expect(titles.map(({ day, title }) => `${day} ${title}`)).toEqual([
      '2026-09-10 Kubernetes v1.37',
      '2026-09-12 Kubernetes v1.37.2',
      '2026-09-13 Kubernetes v1.37.3',
    ]);
  });

  it('has the freezes with their exact ends', () => {
    const entries = calendarOf('deadlines', releases, never);
    expect(list(entries)).toEqual([
      '2026-05-18 1.37-start',
      '2026-07-21 1.37-begin-code-freeze',
      '2026-08-26 1.37-v1.37.0-released',
    ]);
    expect(entries[1]?.deadline).toBe('2026-07-22T12:00:00Z');
  });
});

describe('releaseCalendar', () => {
  it('has the whole cycle, the release once, and an id for each of two events of one name', () => {
    const [release] = releases;
    const ids = release === undefined ? [] : releaseCalendar(release, never).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('1.37-retro-2');
    expect(ids).toContain('1.37-end-of-life');
    expect(ids).not.toContain('1.37-released');
  });

  it('has the release on the day of its tag, as the calendar of all releases', () => {
    const plan = { name: 'v1.37.0 released', kind: ['release' as const], date: '2026-08-26' };
    const cycle = { path: 'x', events: [{ ...plan, deadline: '2026-08-26T20:00:00Z' }] };
    const tags = [{ version: '1.37.0', date: '2026-08-25' }];
    for (const record of [
      { ...RECORD, cycle, tags },
      { version: '1.37', tags },
    ]) {
      const days = viewReleases([record], '2026-10-01').flatMap((view) =>
        [calendarOf('releases', [view], never), releaseCalendar(view, never)].map((entries) =>
          entries.flatMap(({ id, day, deadline }) =>
            id.endsWith('-released') ? (deadline ?? day) : [],
          ),
        ),
      );
      expect(days).toEqual([['2026-08-25'], ['2026-08-25']]);
    }
  });

  it('has a release that is not out on the day and to the hour that its cycle plans', () => {
    const plan = { name: 'v1.37.0 released', kind: ['release' as const], date: '2026-08-26' };
    const deadline = '2026-08-26T20:00:00Z';
    const cycle = { path: 'x', events: [{ ...plan, deadline }] };
    const support = { path: 'x', released: '2026-08-19' };
    const tags = [{ version: '1.37.0-alpha.1', date: '2026-06-01' }];
    const [view] = viewReleases([{ version: '1.37', cycle, support, tags }], '2026-07-01');
    const entries = view === undefined ? [] : releaseCalendar(view, never);
    expect(entries).toContainEqual(expect.objectContaining({ day: plan.date, deadline }));
  });

  it('keeps the id of an event whose day moves', () => {
    const moved = structuredClone(RECORD);
    for (const event of moved.cycle?.events ?? []) event.date = '2026-12-01';
    const ids = (record: Release) =>
      viewReleases([record], '2026-08-01')
        .flatMap((release) => releaseCalendar(release, never))
        .map(({ id }) => id)
        .sort();
    expect(ids(moved)).toEqual(ids(RECORD));
  });

  it('counts how often a day moved, so that calendars take the newer one', () => {
    const movesOf = (_release: string, event: string) =>
      event === 'Begin Code Freeze' ? ['2026-06-01', '2026-06-08'] : [];
    const entries = calendarOf('deadlines', releases, movesOf);
    expect(entries.map(({ moves, moved }) => [moves, moved])).toEqual([
      [0, undefined],
      [2, '2026-06-08'],
      [0, undefined],
    ]);
  });
});
