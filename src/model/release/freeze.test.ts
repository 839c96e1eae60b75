import { describe, expect, it } from 'vitest';
import type { CycleEvent } from '../../schemas/release.ts';
import type { Sources } from '../../schemas/sources.ts';
import { gateBranches, sourceAt } from '../atlas/testing/records.ts';
import { isFrozenIn } from './freeze.ts';
import { viewReleases } from './release.ts';

const code = (committed: string) => ({
  'feature-gates-code': sourceAt(committed, gateBranches('1.37')),
});
const events: CycleEvent[] = [
  { name: 'Start', kind: ['cycle-start'], date: '2026-05-18' },
  {
    name: 'Code freeze',
    kind: ['code-freeze', 'test-freeze'],
    date: '2026-07-22',
    deadline: '2026-07-23T12:00:00Z',
  },
];

function isFrozen(sources: Sources, given = events, today = '2026-08-21'): boolean {
  const [release] = viewReleases([{ version: '1.37', cycle: { path: 'x', events: given } }], today);
  return release !== undefined && isFrozenIn(release, sources);
}

describe('isFrozenIn', () => {
  it('is so once the code was read after code freeze', () => {
    expect(isFrozen(code('2026-07-23T12:00:01Z'))).toBe(true);
    expect(isFrozen(code('2026-07-23T11:59:59Z'))).toBe(false);
  });

  it('takes the whole day where no time is given', () => {
    const days = events.map(({ deadline: _, ...event }) => event);
    expect(isFrozen(code('2026-07-22T20:00:00Z'), days)).toBe(false);
    expect(isFrozen(code('2026-07-23T00:00:00Z'), days)).toBe(true);
  });

  it('is not known while the release notes are older, nor without the code of the release', () => {
    const late = code('2026-08-05T00:00:00Z');
    expect(isFrozen({ ...late, 'release-notes': sourceAt('2026-07-01T00:00:00Z') })).toBe(false);
    expect(isFrozen({ ...late, 'release-notes': sourceAt('2026-08-01T00:00:00Z') })).toBe(true);
    expect(isFrozen({ website: sourceAt('2026-08-21T00:00:00Z') })).toBe(false);
  });

  it('is not so without a date, nor of a release that is out', () => {
    const late = code('2026-09-05T00:00:00Z');
    expect(isFrozen(late, events.slice(0, 1))).toBe(false);
    const out: CycleEvent = { name: 'Out', kind: ['release'], date: '2026-08-26' };
    expect(
      isFrozen(late, [...events, { ...out, deadline: '2026-08-26T00:00:00Z' }], '2026-09-05'),
    ).toBe(false);
  });
});
