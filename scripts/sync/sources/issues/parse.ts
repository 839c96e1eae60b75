import type { Issue } from '../../../../src/schemas/issue.ts';
import { Oddities } from '../../reading/oddities.ts';
import type { GroupReader } from '../../reading/sig-names.ts';
import { readBody } from './body.ts';
import { splitLabels } from './labels.ts';
import { readRawIssue } from './raw-issue.ts';

/**
 * Reads an issue of kubernetes/enhancements in the shape of GitHub's REST API. Its text follows one
 * of the templates since 2016, or none; whatever it holds, the record says what could be read. The
 * tracking history is joined later (see `withTracking` in the model).
 * @param groups the groups that it may name
 * @param recorded what is on record: what upstream does not tell of it stays as it was
 * @returns nothing for a pull request, which that API lists among the issues, and for what has no
 *   number.
 */
export function parseIssue(
  value: unknown,
  groups: GroupReader,
  recorded: ReadonlyMap<number, Issue> = new Map(),
): Issue | undefined {
  const oddities = new Oddities();
  const raw = readRawIssue(value, oddities, recorded);
  if (raw === undefined) return undefined;
  const { labels, body, assignees, ...facts } = raw;
  return {
    ...facts,
    ...(assignees !== undefined && assignees.length > 0 && { assignees }),
    labels: labels ? splitLabels(labels, oddities) : recorded.get(raw.number)?.labels,
    body: readBody(body, facts.title, groups, oddities),
    problems: oddities.problems,
  };
}
