import type { ChecklistStage, Issue, IssueTarget } from '../../schemas/issue.ts';
import { freezeOf } from '../release/freeze.ts';
import { cycleStart, type ReleaseView } from '../release/release.ts';
import { stageLabel } from '../stage.ts';
import { type CycleStanding, cycleStanding, trackingNow, trackingStateOf } from './tracking.ts';

/** Where an issue stands with the release team, and since when, where that is known. */
export interface IssueStanding {
  readonly state: CycleStanding;
  /** ISO 8601; absent where no sync has seen it begin. */
  readonly since: string | undefined;
}

/**
 * Where an issue stands: in the running cycle when that is its milestone, else by its labels alone.
 * @param running the release whose cycle is under way
 * @param today the content's day, ISO 8601
 */
export function resolveIssueStanding(
  issue: Issue,
  running: ReleaseView | undefined,
  today: string,
): IssueStanding {
  const state = issue.tracking?.state ?? trackingStateOf(trackingNow(issue));
  const since = issue.tracking?.since;
  const cycle = running === undefined ? undefined : cycleOf(running);
  if (cycle === undefined || !isPartOf(issue, running?.version)) return { state, since };
  const history = issue.history ?? [{ date: cycle.start, ...trackingNow(issue) }];
  const standing = cycleStanding(history, cycle, today);
  return { state: standing, since: standing === 'at-risk' ? cycle.freeze : since };
}

/** Whether an issue has, or had last, a release as its milestone. */
function isPartOf({ milestone, history = [] }: Issue, release: string | undefined): boolean {
  const last = milestone ?? history.findLast((entry) => entry.milestone !== undefined)?.milestone;
  return last !== undefined && last === release;
}

function cycleOf({ record }: ReleaseView) {
  const start = cycleStart(record);
  const freeze = freezeOf(record, 'enhancements-freeze')?.date;
  return start === undefined || freeze === undefined ? undefined : { start, freeze };
}

const STANDINGS: Record<IssueStanding['state'], string> = {
  'opted-in': 'opted in, not decided yet',
  'at-risk': 'at risk: opted in and not tracked at the enhancements freeze',
  tracked: 'tracked',
  'out-of-tree': 'tracked, developed out of tree',
  removed: 'removed from the milestone',
  'not-tracked': 'not tracked',
  none: 'no tracked label',
};

/** What a standing means, in words. */
export function standingWords(state: IssueStanding['state']): string {
  return STANDINGS[state];
}

/** A standing in the fewest words, for tables. */
export function standingLabel(state: IssueStanding['state']): string {
  return state === 'none' ? '' : state.replaceAll('-', ' ');
}

/** Why an issue is in its state, in GitHub's words: "closed as not planned". */
export function issueStateWords({
  state,
  stateReason,
  gone,
}: Pick<Issue, 'state' | 'stateReason' | 'gone'>): string {
  if (gone !== undefined) return 'deleted or transferred';
  switch (stateReason) {
    case undefined:
      return state;
    case 'reopened':
      return 'open again';
    default:
      return `${state} as ${stateReason.replaceAll('_', ' ')}`;
  }
}

/** A target as the issue says it: "Beta v1.36, uncertain". */
export function targetWords({ stage, phase, release, notes = [], scope }: IssueTarget): string {
  const isAfter = notes.includes('past');
  return [
    `${stageWords({ stage, phase })} ${isAfter ? 'after ' : ''}v${release}`,
    ...(notes.includes('or-later') ? ['or later'] : []),
    ...(notes.includes('uncertain') ? ['uncertain'] : []),
    ...(scope === undefined ? [] : [`for ${scope}`]),
  ].join(', ');
}

/** The heading of a part of the checklist: "Before Alpha 2 v1.35". */
export function checklistWords({
  stage,
  phase,
  before,
  release,
  lastRelease,
}: ChecklistStage): string {
  const releases = [release, lastRelease].flatMap((version) => (version ? [`v${version}`] : []));
  const words = [
    ...(before ? ['Before'] : []),
    ...(stage === undefined ? [] : [stageWords({ stage, phase })]),
    releases.join('–'),
  ].filter((word) => word !== '');
  return words.join(' ') || 'Work';
}

function stageWords({ stage, phase }: Pick<IssueTarget, 'stage' | 'phase'>): string {
  return phase === undefined ? stageLabel(stage) : `${stageLabel(stage)} ${phase}`;
}

/** How much of a part of the checklist is done. */
export interface ChecklistProgress {
  readonly done: number;
  /** Boxes that need to be done. */
  readonly all: number;
}

/** How many boxes are ticked; those struck through do not count. A box of the stage alone counts itself. */
export function checklistProgress({ done, items = [] }: ChecklistStage): ChecklistProgress {
  const boxes = items.filter((item) => item.done !== undefined && item.notNeeded !== true);
  if (boxes.length > 0) {
    return { done: boxes.filter((item) => item.done).length, all: boxes.length };
  }
  return done === undefined ? { done: 0, all: 0 } : { done: Number(done), all: 1 };
}

/** How much is done, in words: "2 of 3 done", "not done"; empty where there is nothing to do. */
export function progressWords({ done, all }: ChecklistProgress): string {
  if (all > 1) return `${done} of ${all} done`;
  if (all === 0) return '';
  return done === all ? 'done' : 'not done';
}
