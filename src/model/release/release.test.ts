import { describe, expect, it } from 'vitest';
import type { CycleEvent, Release } from '../../schemas/release.ts';
import { keyEvents, nextDeadline, releaseDay, viewReleases } from './release.ts';

function event(date: string, ...kind: CycleEvent['kind']): CycleEvent {
  return { name: kind.join(' '), kind, date };
}

const running: Release = {
  version: '1.37',
  cycle: {
    path: 'releases/release-1.37/README.md',
    events: [
      event('2026-05-18', 'cycle-start'),
      event('2026-07-22', 'code-freeze', 'test-freeze'),
      event('2026-06-16', 'enhancements-freeze'),
      event('2026-07-13', 'other'),
      event('2026-08-26', 'release'),
    ],
  },
};
const recorded: Release = {
  version: '1.36',
  support: { path: 'data/releases/schedule.yaml', released: '2026-04-22', endOfLife: '2027-06-28' },
};
const ended: Release = {
  version: '1.10',
  support: { path: 'data/releases/eol.yaml', endOfLife: '2019-02-13' },
};
const records = [running, recorded, ended, { version: '1.9' }, { version: '1.38' }];

describe('viewReleases', () => {
  const views = viewReleases(records, '2026-07-01');
  const view = (version: string) => views.find((one) => one.version === version);

  it('orders by version as numbers', () => {
    expect(views.map(({ version }) => version)).toEqual(['1.9', '1.10', '1.36', '1.37', '1.38']);
  });

  it('tells where each stands, old ones without a date included', () => {
    expect(views.map(({ phase }) => phase)).toEqual([
      'released',
      'released',
      'released',
      'in-progress',
      'planned',
    ]);
  });

  it('tells support from the recorded end of life', () => {
    expect(view('1.36')?.isSupported).toBe(true);
    expect(view('1.10')?.isSupported).toBe(false);
    expect(view('1.9')?.isSupported).toBeUndefined();
  });

  it('takes one that is newer than the release data for supported, and not what is older', () => {
    const released = '2026-01-01';
    const records: Release[] = [
      { version: '1.1', support: { path: 'x', released } },
      { version: '1.2', support: { path: 'x', released, endOfLife: '2026-02-01' } },
      { version: '1.3', support: { path: 'x', released } },
      { version: '1.4', support: { path: 'x', released: '2027-01-01', endOfLife: '2028-01-01' } },
    ];
    const views = viewReleases(records, '2026-03-01');
    expect(views.map(({ isSupported }) => isSupported)).toEqual([
      undefined,
      false,
      true,
      undefined,
    ]);
  });

  it('counts a release as out on the day its cycle planned', () => {
    const [later] = viewReleases([running], '2026-08-26');
    expect(later?.phase).toBe('released');
    expect(later?.day).toEqual({ date: '2026-08-26', basis: 'scheduled' });
  });
});

it('releaseDay prefers the recorded day over the planned one', () => {
  const both = { ...running, support: { path: 'x', released: '2026-08-27' } };
  expect(releaseDay(both)).toEqual({ date: '2026-08-27', basis: 'recorded' });
  expect(releaseDay({ version: '1.0' })).toBeUndefined();
});

describe('deadlines', () => {
  it('lists the key events by day and leaves the others out', () => {
    expect(keyEvents(running).map(({ date }) => date)).toEqual([
      '2026-05-18',
      '2026-06-16',
      '2026-07-22',
      '2026-08-26',
    ]);
  });

  it('finds the next one, today included, and none after the release', () => {
    expect(nextDeadline(running, '2026-05-18')?.kind).toEqual(['enhancements-freeze']);
    expect(nextDeadline(running, '2026-07-22')?.kind).toContain('code-freeze');
    expect(nextDeadline(running, '2026-08-27')).toBeUndefined();
  });
});
