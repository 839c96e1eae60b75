import type { Issue } from '../../schemas/issue.ts';
import { ownNumber } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { DriftContext } from './context.ts';

/** An enhancement with the issue that has its number. */
export interface EnhancementWithIssue {
  readonly view: EnhancementView;
  readonly issue: Issue;
}

/** The enhancements whose issue is on record; those that share their number are left out. */
export function enhancementsWithIssue({
  atlas,
  issues,
  lookup,
}: DriftContext): EnhancementWithIssue[] {
  return atlas.enhancements.flatMap((view) => {
    const number = ownNumber(view, lookup);
    const issue = number === undefined ? undefined : issues.ofKep(number);
    return issue === undefined ? [] : [{ view, issue }];
  });
}
