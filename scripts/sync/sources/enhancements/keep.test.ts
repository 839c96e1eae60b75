import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import { joinReviews } from './join-reviews.ts';
import { keepEnhancements } from './keep.ts';
import { parseKep } from './parse.ts';
import { parseReview } from './production-readiness.ts';

const KEP = 'keps/sig-cli/12-x/kep.yaml';
const REVIEW = 'keps/prod-readiness/sig-cli/12.yaml';
const kep = parseKep({ path: KEP, text: 'title: X\nodd: 1\n' });
const review = parseReview({ path: REVIEW, text: 'kep-number: 13\nalpha:\n  approver: "@a"\n' });
const reviews = review === undefined ? [] : [review];

function join(enhancements: readonly Enhancement[]) {
  return joinReviews(enhancements, reviews).enhancements;
}

describe('keepEnhancements', () => {
  it('takes apart what was joined, problems included', () => {
    const joined = join([kep]);
    expect(joined[0]?.productionReadiness?.path).toBe(REVIEW);
    const kept = keepEnhancements(joined, () => true);
    expect(kept.enhancements).toEqual([kep]);
    expect(joinReviews(kept.enhancements, kept.reviews).enhancements).toEqual(joined);
    expect([...kept.paths].sort()).toEqual([REVIEW, KEP]);
  });

  it('keeps a review whose proposal changed, and one review once', () => {
    const twin = { ...kep, id: 'sig-cli/12-y', path: 'keps/sig-cli/12-y/kep.yaml' };
    const kept = keepEnhancements(join([kep, twin]), (path) => path === REVIEW);
    expect(kept.enhancements).toEqual([]);
    expect(kept.reviews).toHaveLength(1);
  });
});
