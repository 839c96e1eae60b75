import { describe, expect, it } from 'vitest';
import { joinReviews, keepEnhancements } from './join-reviews.ts';
import { parseKep } from './parse.ts';
import { parseReview } from './production-readiness.ts';

function keps(...ids: string[]) {
  return ids.map((id) => parseKep({ path: `keps/${id}/kep.yaml`, text: 'title: x' }));
}

function reviews(...names: string[]) {
  return names.flatMap(
    (name) =>
      parseReview({ path: `keps/prod-readiness/${name}.yaml`, text: 'kep-number: 99' }) ?? [],
  );
}

function joined(ids: string[], names: string[]): Array<string | undefined> {
  return joinReviews(keps(...ids), reviews(...names)).enhancements.map(
    ({ productionReadiness }) => productionReadiness?.path,
  );
}

describe('joinReviews', () => {
  it('joins by number, wherever the review lies', () => {
    const result = joinReviews(keps('sig-a/7-x'), reviews('sig-b/7'));
    expect(result.enhancements[0]?.productionReadiness?.path).toBe(
      'keps/prod-readiness/sig-b/7.yaml',
    );
    expect(result.enhancements[0]?.problems?.at(-1)?.field).toBe('prod-readiness.kep-number');
    expect(result.unmatched).toEqual([]);
  });

  it('joins by SIG where the number is doubled', () => {
    const path = 'keps/prod-readiness/sig-b/7.yaml';
    expect(joined(['sig-a/7-x', 'sig-b/7-y'], ['sig-b/7'])).toEqual([undefined, path]);
    expect(joined(['sig-b/7-y'], ['sig-a/7', 'sig-b/7'])).toEqual([path]);
  });

  it('names reviews that belong to no KEP, and joins none to a KEP without a number', () => {
    const result = joinReviews(keps('sig-a/no-number'), reviews('sig-a/8'));
    expect(result.enhancements[0]).not.toHaveProperty('productionReadiness');
    expect(result.unmatched).toEqual(['keps/prod-readiness/sig-a/8.yaml']);
  });
});

describe('keepEnhancements', () => {
  const [kep] = keps('sig-a/7-x');
  const review = 'keps/prod-readiness/sig-a/7.yaml';
  const joinedBy = (ids: string[]) => joinReviews(keps(...ids), reviews('sig-a/7')).enhancements;

  it('takes apart what was joined, problems included', () => {
    const read = joinedBy(['sig-a/7-x']);
    expect(read[0]?.productionReadiness?.path).toBe(review);
    const kept = keepEnhancements(read, () => true);
    expect(kept.enhancements).toEqual([kep]);
    expect(joinReviews(kept.enhancements, kept.reviews).enhancements).toEqual(read);
    expect([...kept.paths].sort()).toEqual([review, kep?.path]);
  });

  it('keeps a review whose proposal changed, and one review once', () => {
    const kept = keepEnhancements(joinedBy(['sig-a/7-x', 'sig-a/7-y']), (path) => path === review);
    expect(kept.enhancements).toEqual([]);
    expect(kept.reviews).toHaveLength(1);
  });
});
