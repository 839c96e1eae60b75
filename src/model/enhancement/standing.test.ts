import { describe, expect, it } from 'vitest';
import type { EnhancementStatus } from '../../schemas/enhancement.ts';
import { PLACES } from '../../schemas/place.ts';
import type { Stage } from '../../schemas/stage.ts';
import { compareVersions } from '../version.ts';
import type { EnhancementView } from './enhancement.ts';
import { groupByPlace, placeOf, placeWords } from './standing.ts';

const releases = { newest: '1.36', running: '1.37' };

function view(milestones: Partial<Record<Stage, string>>, status?: EnhancementStatus) {
  const claims = Object.entries(milestones).map(([stage, release]) => ({ stage, release }));
  claims.sort((a, b) => compareVersions(a.release, b.release));
  return { record: { status }, claims } as unknown as EnhancementView;
}

describe('placeOf', () => {
  it('is the cycle under way where it is to move in it, even if it is to move again later', () => {
    expect(placeOf(view({ alpha: '1.36', beta: '1.37', stable: '1.39' }), releases)).toBe(
      'running',
    );
    expect(placeOf(view({ alpha: '1.36', beta: '1.38' }), releases)).toBe('planned');
  });

  it('is the stage reached where nothing is to come', () => {
    expect(placeOf(view({ alpha: '1.9', beta: '1.10' }), releases)).toBe('beta');
    expect(placeOf(view({ stable: '1.36' }), releases)).toBe('stable');
    expect(placeOf(view({ stable: '1.20', removed: '1.30' }), releases)).toBe('retired');
    const none = placeOf(view({}, 'implementable'), releases);
    // Its kep.yaml may name releases that nothing confirms.
    expect([none, placeWords(none, releases)]).toEqual(['unscheduled', 'No confirmed stage']);
  });

  it('does not believe the plans of what was given up or put off', () => {
    expect(placeOf(view({ alpha: '1.37' }, 'withdrawn'), releases)).toBe('given-up');
    expect(placeOf(view({ alpha: '1.37' }, 'replaced'), releases)).toBe('given-up');
    expect(placeOf(view({ alpha: '1.37' }, 'deferred'), releases)).toBe('deferred');
  });
});

it('groupByPlace puts each enhancement into one place, in order', () => {
  const views = [view({ stable: '1.1' }), view({ alpha: '1.37' }), view({ stable: '1.2' })];
  expect(groupByPlace(views, releases).map(([place, group]) => [place, group.length])).toEqual([
    ['running', 1],
    ['stable', 2],
  ]);
});

it('placeWords calls every place something else', () => {
  expect(new Set(PLACES.map((place) => placeWords(place, releases))).size).toBe(PLACES.length);
});
