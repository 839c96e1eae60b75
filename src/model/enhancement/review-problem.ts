import type { Problem } from '../../schemas/problem.ts';

/** Whether a problem of a KEP is one of its production readiness review, not of its kep.yaml. */
export function isOfReview({ field, kind }: Problem): boolean {
  const isWhole = field === 'prod-readiness' && kind !== 'unknown-field';
  return isWhole || field.startsWith('prod-readiness.');
}
