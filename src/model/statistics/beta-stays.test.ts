import { describe, expect, it } from 'vitest';
import { contextOf, kep } from '../drift/testing/context.ts';
import { betaStays, staysByYears } from './beta-stays.ts';

const { atlas } = contextOf({
  enhancements: [
    kep({ milestones: { beta: '1.36', stable: '1.37' } }),
    kep({ number: 2, milestones: { beta: '1.30' } }),
    kep({ number: 3, milestones: { beta: '1.30', stable: '1.34' } }),
    kep({ number: 4, milestones: { beta: '1.37' } }),
    kep({ number: 5, milestones: { beta: '1.30' }, status: 'replaced' }),
  ],
});

describe('betaStays', () => {
  it('lists who is in beta in the newest release, the longest first', () => {
    expect(
      betaStays(atlas).map(({ view, since, planned }) => [view.label, since, planned]),
    ).toEqual([
      ['KEP-2', '1.30', undefined],
      ['KEP-1', '1.36', '1.37'],
    ]);
  });

  it('has the release that is only targeted for GA', () => {
    const enhancements = atlas.enhancements.map((view) => ({
      ...view,
      claims: view.claims.filter(({ standing }) => standing !== 'planned'),
      targeted: view.claims.filter(({ standing }) => standing === 'planned'),
    }));
    expect(betaStays({ ...atlas, enhancements }).map(({ planned }) => planned)).toEqual([
      undefined,
      '1.37',
    ]);
  });
});

it('staysByYears counts whole years without gaps', () => {
  expect(staysByYears(betaStays(atlas))).toEqual([
    { years: 0, count: 1 },
    { years: 1, count: 0 },
    { years: 2, count: 1 },
  ]);
});
