import { getCollection } from 'astro:content';
import { type IssueIndex, indexIssues } from '../model/issue/issues.ts';

let issues: Promise<IssueIndex> | undefined;

/** The issues on record, indexed once for all pages. */
export function getIssues(): Promise<IssueIndex> {
  issues ??= loadIssues();
  return issues;
}

async function loadIssues(): Promise<IssueIndex> {
  return indexIssues((await getCollection('issues')).map(({ data }) => data));
}
