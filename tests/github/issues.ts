import { readFile } from 'node:fs/promises';
import { z } from 'zod';

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
  milestone: z.object({ title: z.string(), number: z.int().positive().optional() }).nullish(),
  assignees: z.array(person).nullish(),
  comments: z.int().nonnegative().nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  closed_at: z.string().nullish(),
  locked: z.boolean().nullish(),
  pull_request: z.looseObject({}).nullish(),
});

/** An issue in the shape of GitHub's REST API, as `setIssues` takes it. */
export type RecordedIssue = z.input<typeof recordedIssue>;

/** An issue with every value known, or replaced by a constant. */
export interface Issue {
  number: number;
  title: string;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null;
  body: string | null;
  author: string;
  labels: string[];
  milestone: { title: string; number: number } | null;
  assignees: string[];
  comments: number;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  locked: boolean;
  isPullRequest: boolean;
}

function completeDates(issue: z.output<typeof recordedIssue>) {
  const createdAt = issue.created_at ?? UNKNOWN_DATE;
  const updatedAt = issue.updated_at ?? issue.closed_at ?? createdAt;
  const closedAt = issue.state === 'closed' ? (issue.closed_at ?? updatedAt) : null;
  return { createdAt, updatedAt, closedAt };
}

function completeIssue(
  issue: z.output<typeof recordedIssue>,
  milestones: Map<string, number>,
): Issue {
  return {
    ...completeDates(issue),
    number: issue.number,
    title: issue.title,
    state: issue.state,
    stateReason: issue.state_reason ?? (issue.state === 'closed' ? 'completed' : null),
    body: issue.body ?? null,
    author: issue.user?.login ?? UNKNOWN_AUTHOR,
    labels: (issue.labels ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.name)),
    milestone: issue.milestone
      ? { title: issue.milestone.title, number: milestones.get(issue.milestone.title) ?? 1 }
      : null,
    assignees: (issue.assignees ?? []).map(({ login }) => login ?? UNKNOWN_AUTHOR),
    comments: issue.comments ?? 0,
    locked: issue.locked ?? false,
    isPullRequest: issue.pull_request != null,
  };
}

function numberMilestones(issues: z.output<typeof recordedIssue>[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { milestone } of issues) {
    if (milestone?.number) numbers.set(milestone.title, milestone.number);
  }
  const titles = issues.flatMap(({ milestone }) => (milestone ? [milestone.title] : []));
  for (const title of [...new Set(titles)].sort()) {
    if (!numbers.has(title)) numbers.set(title, Math.max(0, ...numbers.values()) + 1);
  }
  return numbers;
}

/**
 * Checks and completes issues. A missing creation date becomes 2016-01-01, a missing update the
 * closing or creation date, a missing author GitHub's `ghost`; milestones are numbered by title.
 * @throws Error naming `where` and every value that is not as GitHub writes it.
 */
export function completeIssues(issues: unknown, where: string): Issue[] {
  const result = z.array(recordedIssue).safeParse(issues);
  if (!result.success) throw new Error(`${where}: ${z.prettifyError(result.error)}`);
  const milestones = numberMilestones(result.data);
  return result.data.map((issue) => completeIssue(issue, milestones));
}

/** Reads a JSON file of issues. */
export async function readIssues(file: string): Promise<Issue[]> {
  const text = await readFile(file, 'utf8');
  try {
    return completeIssues(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${file}: not JSON: ${error.message}`);
    throw error;
  }
}
