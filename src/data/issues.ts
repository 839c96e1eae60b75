import { type IssueIndex, indexIssues } from '../model/issue/issues.ts';
import { once } from '../model/once.ts';
import { issueWithRealSigs } from '../model/sig/real-names.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

/** The issues on record, indexed once for all pages. */
export const getIssues = once(async (): Promise<IssueIndex> => {
  const [{ groups }, records] = await Promise.all([getAtlas(), getRecords('issues')]);
  return indexIssues(records.map((record) => issueWithRealSigs(record, groups)));
});
