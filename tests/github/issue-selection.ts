import type { Issue } from './issues.ts';

/** By what issues may be ordered. */
export type IssueOrder = 'createdAt' | 'updatedAt' | 'comments';

/** Which issues are wanted; what is absent does not restrict. */
export interface IssueSelection {
  states?: readonly string[] | undefined;
  /** Only those updated at this moment or later. */
  since?: string | undefined;
  /** A milestone's number; `*` for any, `none` for none. */
  milestone?: string | undefined;
  /** A login; `*` for anyone, `none` for nobody. */
  assignee?: string | undefined;
}

function matches(values: readonly string[], wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === '*') return values.length > 0;
  return wanted === 'none' ? values.length === 0 : values.includes(wanted);
}

/** The issues of a selection, in the same order. */
export function selectIssues(issues: readonly Issue[], selection: IssueSelection): Issue[] {
  const { states, since, milestone, assignee } = selection;
  return issues.filter(
    (issue) =>
      (states === undefined || states.includes(issue.state)) &&
      (since === undefined || Date.parse(issue.updatedAt) >= Date.parse(since)) &&
      matches(issue.milestone ? [String(issue.milestone.number)] : [], milestone) &&
      matches(issue.assignees, assignee),
  );
}

function compare(a: Issue, b: Issue, order: IssueOrder): number {
  const first = order === 'comments' ? a.comments : Date.parse(a[order]);
  const second = order === 'comments' ? b.comments : Date.parse(b[order]);
  return first - second || a.number - b.number;
}

/** The issues in an order; equal ones by number. */
export function sortIssues(
  issues: readonly Issue[],
  order: IssueOrder,
  direction: 'asc' | 'desc',
): Issue[] {
  const sign = direction === 'asc' ? 1 : -1;
  return issues.toSorted((a, b) => sign * compare(a, b, order));
}
