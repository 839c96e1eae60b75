import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import { parseKepPath } from './identity.ts';
import { type Review, reviewOfPath } from './production-readiness.ts';

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

/** What stands of the last sync: enhancements and reviews as they were before they were joined. */
export interface KeptEnhancements {
  readonly enhancements: readonly Enhancement[];
  readonly reviews: readonly Review[];
  /** The files that all of it was made of. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Takes records apart into what their kep.yaml and what their review said, where that file stands.
 * @param isKept whether what was made of the file at a path stands.
 */
export function keepEnhancements(
  records: readonly Enhancement[],
  isKept: (path: string) => boolean,
): KeptEnhancements {
  // Two KEPs with one number may have one review between them.
  const reviews = new Map(
    records.flatMap((record) => reviewIn(record) ?? []).map((review) => [review.path, review]),
  );
  const keptReviews = [...reviews.values()].filter(({ path }) => isKept(path));
  const enhancements = records.filter(({ path }) => isKept(path)).map(withoutReview);
  const paths = new Set([...enhancements, ...keptReviews].map(({ path }) => path));
  return { enhancements, reviews: keptReviews, paths };
}

function withoutReview({ productionReadiness: _, problems, ...record }: Enhancement): Enhancement {
  const own = problems?.filter(({ file }) => file === undefined);
  return { ...record, problems: own?.length === 0 ? undefined : own };
}

function reviewIn({ productionReadiness: block, problems }: Enhancement): Review | undefined {
  const place = block && reviewOfPath(block.path);
  const own = problems?.filter(({ file }) => file === block?.path);
  return place && { ...place, path: block.path, block, problems: own };
}
