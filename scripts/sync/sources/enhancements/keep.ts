import { isOfReview } from '../../../../src/model/enhancement/review-problem.ts';
import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import { type Review, reviewOfPath } from './production-readiness.ts';

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
  const own = problems?.filter((problem) => !isOfReview(problem));
  return { ...record, problems: own?.length === 0 ? undefined : own };
}

function reviewIn({ productionReadiness: block, problems }: Enhancement): Review | undefined {
  const place = block && reviewOfPath(block.path);
  const own = problems?.filter(isOfReview);
  return place && { ...place, path: block.path, block, problems: own };
}
