import { z } from 'zod';
import { checkRecorded, readJsonFile } from './recorded.ts';

const UNKNOWN_DATE = '2016-01-01T00:00:00Z';
const UNKNOWN_AUTHOR = 'ghost';

const person = z.object({ login: z.string().nullish() });
const label = z.union([z.string(), z.object({ name: z.string() })]);

/**
 * An issue in the shape of GitHub's REST API. Only what GitHub and a reader need is taken; anything
 * else, such as notes of whoever recorded the file, is dropped. Unknown values may be null.
 */
const recordedIssue = z.object({
  number: z.int().positive(),
  title: z.string(),
  state: z.enum(['open', 'closed']),
  state_reason: z.enum(['completed', 'reopened', 'not_planned', 'duplicate']).nullish(),
  body: z.string().nullish(),
  user: person.nullish(),
  labels: z.array(label).nullish(),
  milestone: z.object({ title: z.string() }).nullish(),
  assignees: z.array(person).nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  closed_at: z.string().nullish(),
  pull_request: z.looseObject({}).nullish(),
});

/** An issue in the shape of GitHub's REST API, as `setIssues` takes it. */
export type RecordedIssue = z.input<typeof recordedIssue>;

/** An issue with every value known, or replaced by a constant. */
export type ServedIssue = ReturnType<typeof completeIssue>;

function completeDates(issue: z.output<typeof recordedIssue>) {
  const createdAt = issue.created_at ?? UNKNOWN_DATE;
  const updatedAt = issue.updated_at ?? issue.closed_at ?? createdAt;
  const closedAt = issue.state === 'closed' ? (issue.closed_at ?? updatedAt) : null;
  return { createdAt, updatedAt, closedAt };
}

function completeIssue(issue: z.output<typeof recordedIssue>) {
  return {
    ...completeDates(issue),
    number: issue.number,
    title: issue.title,
    state: issue.state,
    stateReason: issue.state_reason ?? (issue.state === 'closed' ? 'completed' : null),
    body: issue.body ?? null,
    author: issue.user?.login ?? UNKNOWN_AUTHOR,
    labels: (issue.labels ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.name)),
    milestone: issue.milestone?.title ?? null,
    assignees: (issue.assignees ?? []).map(({ login }) => login ?? UNKNOWN_AUTHOR),
    isPullRequest: issue.pull_request != null,
  };
}

/**
 * Checks and completes issues. A missing creation date becomes 2016-01-01, a missing update the
 * closing or creation date, a missing author GitHub's `ghost`.
 * @throws Error naming `where` and every value that is not as GitHub writes it.
 */
export function completeIssues(issues: unknown, where: string): ServedIssue[] {
  return checkRecorded(z.array(recordedIssue), issues, where).map(completeIssue);
}

/** Reads a JSON file of issues. */
export async function readServedIssues(file: string): Promise<ServedIssue[]> {
  return completeIssues(await readJsonFile(file), file);
}
