import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import { parseKepPath } from './identity.ts';
import type { Review } from './production-readiness.ts';

/** The enhancements with their reviews, and the paths of reviews that belong to none. */
export interface Joined {
  readonly enhancements: readonly Enhancement[];
  readonly unmatched: readonly string[];
}

/**
 * Joins production readiness reviews to enhancements by number; where a number is doubled, by SIG
 * directory as well. A review's oddities end on its enhancement.
 */
export function joinReviews(
  enhancements: readonly Enhancement[],
  reviews: readonly Review[],
): Joined {
  const used = new Set<string>();
  const joined = enhancements.map((enhancement) => {
    const review = findReview(enhancement, enhancements, reviews);
    if (review === undefined) return enhancement;
    used.add(review.path);
    const problems = [...(enhancement.problems ?? []), ...(review.problems ?? [])];
    return {
      ...enhancement,
      productionReadiness: review.block,
      problems: problems.length === 0 ? undefined : problems,
    };
  });
  const unmatched = reviews.map(({ path }) => path).filter((path) => !used.has(path));
  return { enhancements: joined, unmatched };
}

function findReview(
  enhancement: Enhancement,
  enhancements: readonly Enhancement[],
  reviews: readonly Review[],
): Review | undefined {
  if (enhancement.number === undefined) return undefined;
  const candidates = reviews.filter(({ number }) => number === enhancement.number);
  const sameNumber = enhancements.filter(({ number }) => number === enhancement.number);
  if (candidates.length === 1 && sameNumber.length === 1) return candidates[0];
  const group = parseKepPath(enhancement.path)?.group;
  return candidates.find(({ sig }) => sig === group);
}
