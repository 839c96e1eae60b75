import type { ChangeRecord } from '../../../schemas/change.ts';
import type { Stage } from '../../../schemas/stage.ts';
import { type ActivityIndex, type MergedView, mergedFor } from '../../activity/activity.ts';
import { kepDirectoryUrl, pullRequestUrl } from '../../atlas/upstream.ts';
import { subjectOf } from '../../changes/kinds.ts';
import { changePhrase } from '../../changes/words.ts';
import { addDays, daysBetween } from '../../day.ts';
import { type EnhancementView, isGivenUp } from '../../enhancement/enhancement.ts';
import { sigLabel } from '../../sig.ts';
import { stageLabel } from '../../stage.ts';
import { bullet, joinPieces, type Line, type Piece, type Week } from './issue.ts';

/** An enhancement that might be the KEP of the week, with what speaks for it. */
type Candidate = ReturnType<typeof toCandidate>[number];

/** What candidates are chosen by. */
export interface CandidateSources {
  readonly enhancements: readonly EnhancementView[];
  readonly activity: Pick<ActivityIndex, 'ofKep' | 'ofGate'>;
  /** What changed in the week. */
  readonly changes: readonly ChangeRecord[];
  /** The days on which enhancements were first read, by their ids. */
  readonly added: ReadonlyMap<string, string>;
  /** The release whose cycle is under way. */
  readonly running: string | undefined;
  /** The enhancements presented lately, by their ids. */
  readonly presented: ReadonlySet<string>;
  readonly week: Week;
}

/** How many candidates an issue has. */
const CANDIDATES = 8;
const FACTS = 3;
/** How many of one kind, while there are others. */
const OF_ONE_KIND = 3;
/** Proposals younger than this, by themselves or in the repository, are new. */
const NEW_DAYS = 60;
/** How far back work on an enhancement counts. */
const WORK_DAYS = 28;

/** What speaks for an enhancement; few of one kind are suggested at once. */
type ReasonKind = 'new' | 'stage' | 'change' | 'work';

/** A reason with its weight. */
interface Reason {
  readonly kind: ReasonKind;
  readonly weight: number;
  readonly fact: readonly Piece[];
}

/**
 * The enhancements to choose the KEP of the week from, by what LWKD looks for: new, first alpha or GA in
 * the release under way, changed or closed lately, or with work merged; not presented in the last six
 * months. Of those for which as much speaks, each week has others first, so that each has its turn.
 * https://github.com/kubernetes-sigs/lwkd/blob/main/STYLESHEET.md
 */
export function candidates(sources: CandidateSources): Candidate[] {
  const changes = Map.groupBy(
    sources.changes.filter(({ kind }) => subjectOf(kind) === 'enhancement'),
    ({ subject }) => subject,
  );
  const all = sources.enhancements
    .filter(({ id }) => !sources.presented.has(id))
    .flatMap((view) => toCandidate(view, reasonsFor(view, changes.get(view.id) ?? [], sources)))
    .sort((a, b) => b.score - a.score || (a.view.id < b.view.id ? -1 : 1));
  const turn = OF_ONE_KIND * Math.floor(daysBetween(FIRST_MONDAY, sources.week.monday) / 7);
  const mixed = [...Map.groupBy(all, ({ kind }) => kind).values()].flatMap((list) =>
    [...Map.groupBy(list, ({ score }) => score).values()]
      .flatMap((equals) => rotate(equals, turn))
      .slice(0, OF_ONE_KIND),
  );
  const others = all.filter((each) => !mixed.includes(each));
  return [...mixed.sort((a, b) => b.score - a.score), ...others].slice(0, CANDIDATES);
}

/** A Monday from which weeks are counted. */
const FIRST_MONDAY = '2018-01-01';

function rotate<Item>(list: readonly Item[], by: number): Item[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function toCandidate(view: EnhancementView, reasons: readonly Reason[]) {
  const sorted = reasons.toSorted((a, b) => b.weight - a.weight);
  const [first] = sorted;
  if (first === undefined) return [];
  return [
    {
      view,
      /** What speaks for it most. */
      kind: first.kind,
      score: sorted.reduce((sum, { weight }) => sum + weight, 0),
      /** At most three, the strongest first. */
      facts: [...sorted.map(({ fact }) => fact), whose(view)].slice(0, FACTS),
    },
  ];
}

function reasonsFor(
  view: EnhancementView,
  changes: readonly ChangeRecord[],
  { activity, added, running, week }: CandidateSources,
): Reason[] {
  const { number } = view.record;
  const gates = view.gates.flatMap(({ name }) => name ?? []);
  const since = addDays(week.sunday, -WORK_DAYS);
  const work = mergedFor(activity, number, gates).filter(
    ({ date }) => date >= since && date <= week.sunday,
  );
  return [
    ...newness(view, added.get(view.id), week.sunday),
    ...stageIn(view, running),
    ...changeReasons(changes),
    ...workReasons(work, week.monday),
  ];
}

function newness(
  { record: { created, status } }: EnhancementView,
  added: string | undefined,
  sunday: string,
): Reason[] {
  const isNew = (day: string | undefined) =>
    day !== undefined && day > addDays(sunday, -NEW_DAYS) && day <= sunday;
  if (isGivenUp(status) || !(isNew(created) || isNew(added))) return [];
  const words = isNew(created) ? `proposed on ${created}` : `in the repository since ${added}`;
  return [{ kind: 'new', weight: 3, fact: [`${words}, ${status ?? 'no status'}`] }];
}

function stageIn({ record }: EnhancementView, running: string | undefined): Reason[] {
  if (running === undefined || isGivenUp(record.status)) return [];
  const reason = (stage: Stage, weight: number, words: string): Reason[] =>
    record.milestones?.[stage] === running && record.latestMilestone === running
      ? [{ kind: 'stage', weight, fact: [`${words} v${running}, as planned`] }]
      : [];
  return [
    ...reason('alpha', 2, 'first alpha in'),
    ...reason('beta', 1, 'beta in'),
    ...reason('stable', 3, 'GA in'),
  ];
}

/** A new stage or status, an end above all, says more than a moved target. */
function changeReasons(changes: readonly ChangeRecord[]): Reason[] {
  if (changes.length === 0) return [];
  const isNew = changes.some(({ kind }) => kind === 'enhancement-added');
  const isMore = changes.some(
    ({ kind }) => kind === 'enhancement-stage' || kind === 'enhancement-status',
  );
  const words = isNew
    ? 'new this week'
    : `changed this week: ${changes.map(changePhrase).join('; ')}`;
  return [{ kind: isNew ? 'new' : 'change', weight: isNew ? 3 : isMore ? 2 : 1, fact: [words] }];
}

function workReasons(work: readonly MergedView[], monday: string): Reason[] {
  if (work.length === 0) return [];
  const shown = work.slice(0, 3);
  const links = joinPieces(
    shown.map(({ number }) => ({ text: `#${number}`, url: pullRequestUrl(number) })),
  );
  const rest = work.length - shown.length;
  const isAdvance = work.some(
    ({ does = [] }) => does.includes('promotes') || does.includes('turns-on'),
  );
  const ofWeek = work.filter(({ date }) => date >= monday).length;
  return [
    {
      kind: 'work',
      weight: Math.min(3, ofWeek + work.length / 4) + (isAdvance ? 2 : 0),
      fact: ['merged lately: ', ...links, ...(rest === 0 ? [] : [`, and ${rest} more`])],
    },
  ];
}

/** Whose it is: what can be said of any. */
function whose({ sig, record }: EnhancementView): readonly Piece[] {
  const authors = (record.authors ?? []).slice(0, 3).join(', ');
  const stage = record.stage === undefined ? '' : `, works on ${stageLabel(record.stage)}`;
  return [`${sigLabel(sig)}${authors === '' ? '' : `, by ${authors}`}${stage}`];
}

/** A candidate as a line: its title, which leads to the proposal, and three facts. */
export function candidateLine({ view, facts }: Candidate): Line {
  const { label, record, id } = view;
  const url = kepDirectoryUrl(id);
  const told = facts.flatMap((fact) => ['; ', ...fact]).slice(1);
  return bullet({ text: `${label}: ${record.title}`, url }, ': ', ...told);
}
