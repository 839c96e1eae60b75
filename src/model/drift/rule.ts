import type { DriftFinding } from '../../schemas/drift.ts';
import type { DriftContext } from './context.ts';

/** A finding without its kind, which is that of the rule that finds it. */
export type Disagreement = Omit<DriftFinding, 'kind'>;

/** A check that finds one kind of disagreement between sources, at most one for each subject. */
export interface DriftRule {
  /** The kind in a few words, for headings. */
  readonly title: string;
  /** What disagrees, and how it is told: one or two sentences. */
  readonly description: string;
  check(context: DriftContext): Disagreement[];
}
