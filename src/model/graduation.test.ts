import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../schemas/enhancement.ts';
import { claimAt, resolveGraduations } from './graduation.ts';
import { compareVersions } from './version.ts';

const record: Enhancement = {
  id: 'sig-node/1-example',
  title: 'Example',
  path: 'keps/sig-node/1-example/kep.yaml',
  milestones: { stable: '1.10', alpha: '1.8', beta: '1.9' },
};
const isReleased = (release: string): boolean => compareVersions(release, '1.9') <= 0;

describe('resolveGraduations', () => {
  it('declares released milestones and plans later ones, oldest first, with evidence', () => {
    const claims = resolveGraduations(record, isReleased);
    expect(claims.map(({ stage, release, standing }) => [stage, release, standing])).toEqual([
      ['alpha', '1.8', 'declared'],
      ['beta', '1.9', 'declared'],
      ['stable', '1.10', 'planned'],
    ]);
    expect(claims[1]?.evidence).toEqual([
      {
        source: 'kep.yaml',
        repository: 'kubernetes/enhancements',
        path: 'keps/sig-node/1-example/kep.yaml',
        field: 'milestone.beta',
      },
    ]);
  });

  it('claims nothing without milestones', () => {
    expect(resolveGraduations({ ...record, milestones: undefined }, isReleased)).toEqual([]);
  });
});

describe('claimAt', () => {
  const claims = resolveGraduations(record, isReleased);

  it('is the last claim up to the release', () => {
    expect(claimAt(claims, '1.7')).toBeUndefined();
    expect(claimAt(claims, '1.9')?.stage).toBe('beta');
    expect(claimAt(claims, '1.30')?.stage).toBe('stable');
  });

  it('takes the more mature of two stages reached in one release', () => {
    const both = resolveGraduations(
      { ...record, milestones: { beta: '1.8', alpha: '1.8' } },
      isReleased,
    );
    expect(claimAt(both, '1.8')?.stage).toBe('beta');
  });
});
