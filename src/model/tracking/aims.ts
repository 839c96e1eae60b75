import type { ChangeRecord, Changes } from '../../schemas/change.ts';
import type { Enhancement, EnhancementStatus } from '../../schemas/enhancement.ts';
import type { MilestoneHistories } from '../../schemas/milestone-history.ts';
import type { Sources } from '../../schemas/sources.ts';
import type { Stage } from '../../schemas/stage.ts';
import { contentDate } from '../atlas/atlas.ts';
import { refOf } from '../atlas/citation.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import type { DatedChange } from '../changes/change-index.ts';

/** What a kep.yaml says of the work on it, from a day on. */
export interface Aim {
  /** The day on which it was first read so, ISO 8601. */
  readonly date: string;
  /** The `latest-milestone`. */
  readonly release: string | undefined;
  readonly stage: Stage | undefined;
  readonly status: EnhancementStatus | undefined;
}

/** What all kep.yaml files said over time. */
export interface AimHistory {
  /** The days on which they were read, oldest first. */
  readonly days: readonly string[];
  /** The days on which one of them said something else, oldest first; the last is what it says now. */
  of(record: Enhancement): readonly Aim[];
}

/** The statuses with which a proposal is accepted: it may take part in a release. */
const ACCEPTED: ReadonlySet<EnhancementStatus | undefined> = new Set([
  'implementable',
  'implemented',
]);

/** Whether a kep.yaml puts its KEP into a release: accepted, with the release as latest milestone. */
export function isAimedAt({ release, status }: Aim, version: string): boolean {
  return release === version && ACCEPTED.has(status);
}

/**
 * Joins what is on record of earlier states: the history of kep.yaml up to its last commit, the change
 * logs of the syncs after it, what was read last.
 * @param now the day on which kep.yaml files were read last, ISO 8601
 */
export function aimHistory(
  { commits, histories }: Pick<MilestoneHistories, 'commits' | 'histories'>,
  changeLogs: readonly Changes[],
  now: string,
): AimHistory {
  const last = commits.at(-1)?.date ?? '';
  const later = changeLogs
    .map((log) => ({ date: readOn(log) ?? '', changes: log.changes }))
    .filter(({ date }) => date > last)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const states = new Map(histories.map((history) => [history.id, history.states]));
  const moves = new Map(
    later.flatMap(({ changes }) =>
      changes.flatMap(({ kind, subject, from }) =>
        kind === 'enhancement-moved' && from !== undefined ? [[subject, from] as const] : [],
      ),
    ),
  );
  const statesOf = (id: string) => states.get(id) ?? states.get(moves.get(id) ?? '') ?? [];
  const news = Map.groupBy(
    later.flatMap(({ date, changes }) => changes.map((change) => ({ date, change }))),
    ({ change }) => change.subject,
  );
  return {
    days: [...new Set([...commits, ...later].map(({ date }) => date)).add(now)].sort(),
    of: (record) => aimsOf(record, statesOf(record.id), news.get(record.id) ?? [], now),
  };
}

/** The day up to which kep.yaml files were read; the content's day where that is not known. */
export function dayOfProposals(sources: Sources): string {
  const ref = refOf(sources, REPOSITORIES.enhancements);
  return ref?.committed.slice(0, 10) ?? contentDate(sources);
}

/** The day up to which a change log read kubernetes/enhancements; nothing where that stood still. */
function readOn({ ranges }: Changes): string | undefined {
  return ranges.find(({ repository }) => repository === REPOSITORIES.enhancements)?.until;
}

type State = MilestoneHistories['histories'][number]['states'][number];

/**
 * The newest states are known backward, from what the record says. Where nothing tells how it came to
 * say so, it says so since it was read.
 */
function aimsOf(
  { latestMilestone, stage, status }: Enhancement,
  states: readonly State[],
  news: readonly DatedChange[],
  now: string,
): Aim[] {
  const early = states.map(
    ({ date, latestMilestone: release, stage, status }): Aim => ({ date, release, stage, status }),
  );
  const late: Aim[] = [];
  let known: Known = { release: latestMilestone, stage, status };
  for (const [date, changes] of [...Map.groupBy(news, (each) => each.date)].reverse()) {
    const before = changes.reduce((aim, { change }) => undo(aim, change), known);
    if (before !== known) late.unshift({ date, ...known });
    known = before;
  }
  const last = [...early, ...late].at(-1);
  const isTold =
    last?.release === latestMilestone && last?.stage === stage && last?.status === status;
  return [
    ...early,
    ...late,
    ...(isTold ? [] : [{ date: now, release: latestMilestone, stage, status }]),
  ];
}

type Known = Omit<Aim, 'date'>;

function undo(now: Known, { kind, aspect, from }: ChangeRecord): Known {
  switch (kind) {
    case 'enhancement-retargeted':
      return aspect === undefined ? { ...now, release: from } : now;
    case 'enhancement-stage':
      return { ...now, stage: from as Stage | undefined };
    case 'enhancement-status':
      return { ...now, status: from as EnhancementStatus | undefined };
    case 'enhancement-added':
      return { release: undefined, stage: undefined, status: undefined };
    default:
      return now;
  }
}

/** What a kep.yaml said on a day; nothing before it was there, or was read. */
export function aimOn(aims: readonly Aim[], day: string): Aim | undefined {
  return aims.findLast(({ date }) => date <= day);
}

/** Since when a kep.yaml has put its KEP into a release, without a break; nothing where it does not. */
export function aimedSince(aims: readonly Aim[], version: string, day: string): string | undefined {
  const until = aims.filter(({ date }) => date <= day);
  const start = until.findLastIndex((aim) => !isAimedAt(aim, version)) + 1;
  return until[start]?.date;
}
