import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { Issue } from '../../../../src/schemas/issue.ts';
import { toSyncedRef, type Upstream, type UpstreamRepository } from '../../engine/repository.ts';
import type { ContentReader, Fetched } from '../../engine/source.ts';
import { newestPast } from '../../reading/days.ts';
import { readKnownGroups } from '../../reading/known-groups.ts';
import { Oddities } from '../../reading/oddities.ts';
import { readRecorded } from '../../reading/recorded.ts';
import { type GroupReader, readerOfGroups } from '../../reading/sig-names.ts';
import { readRawIssue } from './raw-issue.ts';

/** The repository of the KEP issues. */
export const [REPOSITORY] = COLLECTIONS.issues.from.issues.repositories;

/** What is on record, and what has changed since. */
export interface IssueTexts {
  readonly recorded: readonly Issue[];
  /** In the shape of GitHub's REST API. */
  readonly changed: readonly unknown[];
  /** Those on record that upstream has no more: deleted, or transferred elsewhere. */
  readonly gone: ReadonlySet<number>;
  /** When the commit that was read beside them was made. */
  readonly committed: string;
  /** The groups that they may name. */
  readonly groups: GroupReader;
}

/** How many closed issues a run asks after. */
const ASKED_AFTER = 300;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Reads the issues that changed since the newest change on record; all when none is. What was deleted or
 * transferred never changes: it is what the numbers of open and of closed issues do not count.
 */
export async function fetchIssues(
  upstream: Upstream,
  content: ContentReader,
): Promise<Fetched<IssueTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const recorded = await readRecorded(content, 'issues');
  const news = await repository.issues(
    newestPast(recorded.flatMap(({ updated }) => updated ?? [])),
  );
  const known = standAfter(recorded, news);
  const open = await compareOpen(repository, known);
  const closed = await compareClosed(repository, known);
  const head = await repository.head();
  const groups = readerOfGroups(await readKnownGroups(content));
  return {
    refs: [toSyncedRef(REPOSITORY, head)],
    texts: {
      recorded,
      changed: open.isWhole && closed.isWhole ? news : await repository.issues(),
      gone: new Set([...open.gone, ...closed.gone]),
      committed: head.committed,
      groups,
    },
  };
}

interface Comparison {
  readonly gone: ReadonlySet<number>;
  /** Whether none came back, or was missed, which may be older than all news. */
  readonly isWhole: boolean;
}

const AS_KNOWN: Comparison = { gone: new Set(), isWhole: true };

async function compareOpen(repository: UpstreamRepository, { open }: Stand): Promise<Comparison> {
  const { openIssues } = await repository.head();
  if (openIssues === undefined || openIssues === open.size) return AS_KNOWN;
  const there = await repository.openIssues();
  return { gone: without(open, there), isWhole: without(there, open).size === 0 };
}

/**
 * Closed issues are too many to list: while upstream counts fewer, each week asks after the next of them,
 * in one request; while it counts more, after those that were missed.
 */
async function compareClosed(
  repository: UpstreamRepository,
  { closed, gone }: Stand,
): Promise<Comparison> {
  const { closedIssues, committed } = await repository.head();
  if (closedIssues === undefined || closedIssues === closed.size) return AS_KNOWN;
  const isFewer = closedIssues < closed.size;
  const asked = turnOf(isFewer ? closed : gone, committed);
  if (asked.length === 0) return AS_KNOWN;
  const there = await repository.issuesAmong(asked);
  if (there === undefined) return AS_KNOWN;
  return isFewer
    ? { gone: without(asked, there), isWhole: true }
    : { gone: new Set(), isWhole: there.size === 0 };
}

function without(numbers: Iterable<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...numbers].filter((number) => !others.has(number)));
}

/** Those whose turn it is in the week of an instant. */
function turnOf(numbers: ReadonlySet<number>, instant: string): readonly number[] {
  const turns = Math.ceil(numbers.size / ASKED_AFTER);
  const turn = Math.floor(Date.parse(instant) / WEEK_MS) % Math.max(turns, 1);
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.slice(turn * ASKED_AFTER, (turn + 1) * ASKED_AFTER);
}

interface Stand {
  readonly open: ReadonlySet<number>;
  readonly closed: ReadonlySet<number>;
  /** Those that upstream had no more. */
  readonly gone: ReadonlySet<number>;
}

/** By the record and by what changed since. */
function standAfter(recorded: readonly Issue[], changed: readonly unknown[]): Stand {
  const states = new Map(
    recorded.map(({ number, state, gone }) => [number, gone ? 'gone' : state]),
  );
  const known = new Map(recorded.map((each) => [each.number, each]));
  for (const value of changed) {
    const raw = readRawIssue(value, new Oddities(), known);
    if (raw !== undefined) states.set(raw.number, raw.state);
  }
  const those = (state: string) =>
    new Set([...states].flatMap(([number, its]) => (its === state ? number : [])));
  return { open: those('open'), closed: those('closed'), gone: those('gone') };
}
