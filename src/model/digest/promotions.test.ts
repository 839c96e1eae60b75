import { describe, expect, it } from 'vitest';
import type { Digest, DigestBullet } from '../../schemas/digest.ts';
import { indexPromotions, resolvePromotions } from './promotions.ts';

const digestOf = (bullets: DigestBullet[]): Digest => ({
  id: '2024-05-05',
  title: 'Week Ending May 5, 2024',
  path: '_posts/2024-05-05-update.md',
  sections: [
    { kind: 'promotions', line: 1, bullets },
    { kind: 'deprecated', line: 9, bullets: [{ line: 10, keps: [{ number: 9 }] }] },
  ],
});

const index = indexPromotions(
  [
    { number: 24, featureGates: [{ name: 'AppArmor' }, { name: 'Shared' }] },
    { number: 25, featureGates: [{ name: 'Shared' }] },
    { featureGates: [{ name: 'Numberless' }] },
  ],
  [
    { pr: 7, keps: [5295, 24], gates: ['Other'] },
    { pr: 8, gates: ['AppArmor', 'Shared'] },
    { pr: 9, gates: ['Shared'] },
  ],
);

const resolve = (bullet: Omit<DigestBullet, 'line'>) =>
  resolvePromotions([digestOf([{ line: 2, ...bullet }])], index).map(({ keps, from }) => ({
    keps,
    from,
  }));

describe('resolvePromotions', () => {
  it('prefers the KEPs that the digest names', () => {
    expect(resolve({ keps: [{ number: 3 }], pullRequests: ['kubernetes/kubernetes#7'] })).toEqual([
      { keps: [3], from: 'digest' },
    ]);
  });

  it.each([
    ['by the KEPs of its release note', 7, [24, 5295]],
    ['by the gates of its release note', 8, [24]],
  ])('finds the KEPs of a pull request %s', (_, number, keps) => {
    const pullRequests = [`kubernetes/kubernetes#${number}`, 'kubernetes/kubernetes#1'];
    expect(resolve({ pullRequests })).toEqual([{ keps, from: 'release-notes' }]);
  });

  it('finds a KEP by a gate that only it lists', () => {
    const pullRequests = ['kubernetes/kubernetes#9'];
    expect(resolve({ pullRequests, gates: ['AppArmor'] })).toEqual([
      { keps: [24], from: 'feature-gate' },
    ]);
    expect(resolve({ pullRequests, gates: ['Shared', 'Numberless'] })).toEqual([{ keps: [] }]);
  });

  it('does not take another repository’s pull request for one', () => {
    expect(resolve({ pullRequests: ['kubernetes/enhancements#7'] })).toEqual([{ keps: [] }]);
    expect(resolve({ keps: [{ directory: 'sig-node/x' }] })).toEqual([{ keps: [] }]);
  });
});
