import { describe, expect, it } from 'vitest';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { currentStage, plannedClaims } from './current-stage.ts';

const unproven = { evidence: [], contrary: [], rule: undefined };
const claims = [
  { stage: 'alpha', release: '1.34', standing: 'declared', ...unproven },
  { stage: 'beta', release: '1.37', standing: 'planned', ...unproven },
] as const;
const view = (more: Partial<EnhancementView>) =>
  ({ record: {}, claims, targeted: [], refuted: [], ...more }) as EnhancementView;

describe('currentStage', () => {
  it('is the next plan before the first stage', () => {
    expect(currentStage(view({ claims: claims.slice(1) }), '1.36')?.stage).toBe('beta');
  });

  it('is no plan of a later stage than one that nothing confirms', () => {
    const [alpha, beta] = claims;
    const targeted = [{ ...alpha, release: '1.36' }];
    expect(currentStage(view({ claims: [beta], targeted }), '1.36')).toBeUndefined();
    expect(currentStage(view({ claims, targeted }), '1.36')?.stage).toBe('alpha');
    const refuted = [
      { ...alpha, standing: 'disputed' as const, rule: 'gate missing' as const, isDenied: false },
    ];
    expect(currentStage(view({ claims: [beta], refuted }), '1.36')).toBeUndefined();
  });

  it('is no lesser stage that a later release tells, but what deprecates it', () => {
    const [alpha] = claims;
    const all = [
      { ...alpha, stage: 'stable' as const, release: '1.18' },
      { ...alpha, stage: 'beta' as const, release: '1.19' },
      { ...alpha, stage: 'deprecated' as const, release: '1.30' },
    ];
    expect(currentStage(view({ claims: all }), '1.29')).toMatchObject({
      stage: 'stable',
      release: '1.18',
    });
    expect(currentStage(view({ claims: all }), '1.30')?.stage).toBe('deprecated');
  });

  it('is nothing for one that was given up', () => {
    const record = { status: 'rejected' } as EnhancementView['record'];
    expect(currentStage(view({ record }), '1.36')).toBeUndefined();
  });
});

describe('plannedClaims', () => {
  it('keeps what is still to come', () => {
    expect(plannedClaims(view({})).map(({ release }) => release)).toEqual(['1.37']);
  });

  it('are none of what was given up', () => {
    const record = { status: 'withdrawn' } as EnhancementView['record'];
    expect(plannedClaims(view({ record }))).toEqual([]);
  });
});
