import { withTracking } from '../../../../src/model/issue/tracking.ts';
import type { Issue } from '../../../../src/schemas/issue.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { GROUP_COLLECTIONS } from '../../reading/known-groups.ts';
import { fetchIssues, type IssueTexts } from './fetch.ts';
import { parseIssue } from './parse.ts';

/** The KEP issues, with their tracking history; issues that did not change stay as they are. */
export const source = defineSource({
  needs: GROUP_COLLECTIONS,
  fetch: fetchIssues,
  parse: mergeIssues,
});

/** Continues the record with what changed; the day of news is the newest that upstream knows of. */
function mergeIssues({ recorded, changed, gone, committed, groups }: IssueTexts): ParsedSource {
  const byNumber = new Map(recorded.map((each) => [each.number, each]));
  const read = changed.flatMap((value) => parseIssue(value, groups, byNumber) ?? []);
  const today = contentDay([...recorded, ...read], committed);
  for (const each of read) {
    byNumber.set(each.number, withTracking(each, byNumber.get(each.number), today));
  }
  for (const number of gone) {
    const lost = byNumber.get(number);
    if (lost !== undefined) byNumber.set(number, { ...lost, state: 'closed', gone: today });
  }
  return { records: [...byNumber.values()].sort((a, b) => a.number - b.number), notices: [] };
}

function contentDay(all: readonly Issue[], committed: string): string {
  const instants = [...all.flatMap(({ updated }) => updated ?? []), committed].sort();
  return (instants.at(-1) ?? committed).slice(0, 10);
}
