import { type IssueIndex, indexIssues } from '../model/issue/issues.ts';
import { issueWithRealSigs } from '../model/sig/real-names.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

let issues: Promise<IssueIndex> | undefined;

/** The issues on record, indexed once for all pages. */
export function getIssues(): Promise<IssueIndex> {
  issues ??= loadIssues();
  return issues;
}

async function loadIssues(): Promise<IssueIndex> {
  const [{ groups }, records] = await Promise.all([getAtlas(), getRecords('issues')]);
  return indexIssues(records.map((record) => issueWithRealSigs(record, groups)));
}
