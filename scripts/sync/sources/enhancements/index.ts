import { enhancement } from '../../../../src/schemas/enhancement.ts';
import { defineSource } from '../../source.ts';
import { fetchEnhancements, REPOSITORY } from './fetch.ts';
import { joinReviews } from './join-reviews.ts';
import { parseKep } from './parse.ts';
import { parseReview } from './production-readiness.ts';

/** Enhancement proposals: kubernetes/enhancements `keps/**`. */
export const enhancements = defineSource({
  name: 'enhancements',
  repositories: [REPOSITORY],
  folder: 'enhancements',
  schema: enhancement,
  identity: 'id',
  fetch: fetchEnhancements,
  parse({ keps, reviews }) {
    const joined = joinReviews(
      keps.map(parseKep),
      reviews.flatMap((file) => parseReview(file) ?? []),
    );
    return {
      records: joined.enhancements,
      notices: joined.unmatched.map((path) => `${path} belongs to no KEP by its number and SIG`),
    };
  },
});
