import { type IssueIndex, indexIssues } from '../model/issue/issues.ts';
import { getRecords } from './records.ts';

let issues: Promise<IssueIndex> | undefined;

/** The issues on record, indexed once for all pages. */
export function getIssues(): Promise<IssueIndex> {
  issues ??= loadIssues();
  return issues;
}

async function loadIssues(): Promise<IssueIndex> {
  return indexIssues(await getRecords('issues'));
}
