import type { Problem } from '../../schemas/problem.ts';

/** Whether a problem of a KEP is one of its production readiness review, not of its kep.yaml. */
export function isOfReview({ field, kind }: Problem): boolean {
  const isWhole = field === 'prod-readiness' && kind !== 'unknown-field';
  return isWhole || field.startsWith('prod-readiness.');
}

/** The file that has a problem of a record: its review's, where there is one and it is about that. */
export function fileOfProblem<Path extends string | undefined>(
  record: {
    readonly path: Path;
    readonly productionReadiness?: { readonly path: string } | undefined;
  },
  problem: Problem,
): Path | string {
  return (isOfReview(problem) ? record.productionReadiness?.path : undefined) ?? record.path;
}
