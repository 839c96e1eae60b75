import type { ChecklistStage, Issue, IssueTarget } from '../../schemas/issue.ts';
import { type ChecklistProgress, checklistProgress } from './standing.ts';

/** The issues on record, found by KEP and by release. */
export interface IssueIndex {
  /** How many are on record. */
  readonly count: number;
  /** The first day of which anything is known about one, ISO 8601. */
  readonly readSince: string | undefined;
  /** The issue with a KEP's number. */
  ofKep(number: number): Issue | undefined;
  /** Other issues whose text links the proposal with that number, by number. */
  othersOfKep(number: number): readonly Issue[];
  /** The issues that aim at a release, by number. */
  ofRelease(release: string): readonly ReleaseIssue[];
}

/** An issue that aims at a release, with what it says of it. */
export interface ReleaseIssue {
  readonly issue: Issue;
  /** Whether the release is its milestone. */
  readonly isMilestone: boolean;
  /** Its text's targets in that release. */
  readonly targets: readonly IssueTarget[];
  /** The progress of its checklist's parts for that release. */
  readonly progress: ChecklistProgress;
}

/** Indexes the issues on record. */
export function indexIssues(records: readonly Issue[]): IssueIndex {
  const issues = records.toSorted((a, b) => a.number - b.number);
  const byNumber = new Map(issues.map((issue) => [issue.number, issue]));
  const naming = Map.groupBy(
    issues.flatMap((issue) => linkedKeps(issue).map((kep) => ({ kep, issue }))),
    ({ kep }) => kep,
  );
  return {
    count: issues.length,
    readSince: issues.flatMap(({ history = [] }) => history.map(({ date }) => date)).sort()[0],
    ofKep: (number) => byNumber.get(number),
    othersOfKep: (number) => (naming.get(number) ?? []).map(({ issue }) => issue),
    ofRelease: (release) => issues.flatMap((issue) => aimAt(issue, release) ?? []),
  };
}

function linkedKeps({ number, body }: Issue): number[] {
  const keps = (body?.proposals ?? []).flatMap(({ kep }) => kep ?? []);
  return [...new Set(keps)].filter((kep) => kep !== number);
}

function aimAt(issue: Issue, release: string): ReleaseIssue | undefined {
  const targets = (issue.body?.targets ?? []).filter((target) => target.release === release);
  const isMilestone = issue.milestone === release;
  const parts = (issue.body?.checklist ?? []).filter((part) => part.release === release);
  if (!isMilestone && targets.length === 0 && parts.length === 0) return undefined;
  return { issue, isMilestone, targets, progress: sumProgress(parts) };
}

function sumProgress(parts: readonly ChecklistStage[]): ChecklistProgress {
  const each = parts.map(checklistProgress);
  return {
    done: each.reduce((sum, { done }) => sum + done, 0),
    all: each.reduce((sum, { all }) => sum + all, 0),
  };
}
