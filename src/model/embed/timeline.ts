import type { GateSource } from '../../schemas/gate-source.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { isGivenUp } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import type { GatePeriod } from '../gate/history.ts';
import { removalOf } from '../gate/in-release.ts';
import { isExactRemoval, type Removal } from '../gate/removal.ts';
import { settingWords } from '../gate/words.ts';
import { claimSteps } from '../graduation/claim.ts';
import { releaseWords } from '../graduation/current-stage.ts';
import { givenUpWords } from '../graduation/evidence/words.ts';
import { stageLabel } from '../stage.ts';
import { compareVersions, maxVersion, nextRelease, releaseRange } from '../version.ts';

/** A stage and the releases for which it holds, before it is laid out. */
export interface Period {
  readonly stage: Stage;
  /** The first release. */
  readonly since: string;
  /** The first release for which it no longer holds; open where left out. */
  readonly to?: string | undefined;
  /** What else there is to say: "true", "true (locked)", "targeted". */
  readonly note: string;
  /** Whether it never came about and only was a target. */
  readonly isTarget?: boolean;
}

/** One row of a timeline. */
export interface TimelineLane {
  readonly label: string;
  readonly periods: readonly Period[];
}

/** A period laid over the columns of a timeline. */
export type LaneSpan = NonNullable<ReturnType<typeof layOut>>;

/** A timeline: releases as columns, lanes as rows. */
export type Timeline = NonNullable<ReturnType<typeof layOutTimeline>>;

/** What a letter of a note and of the bold stage takes, and the space beside them, in pixels. */
const LETTER = 6;
const BOLD = 7;
const BESIDE = 14;
/** Wider columns would move the last stage out of sight. */
const WIDEST = 92;

/**
 * How wide a column is, in pixels, so that bars have room for their stages and notes.
 * @param least the width where all of these are short
 */
export function columnWidth({ lanes }: Pick<Timeline, 'lanes'>, least: number): number {
  const needed = lanes.flatMap(({ spans }) =>
    spans.map(({ stage, note, length }) =>
      Math.ceil(Math.max(stageLabel(stage).length * BOLD + BESIDE, noteWidth(note)) / length),
    ),
  );
  return Math.max(least, Math.min(WIDEST, Math.max(0, ...needed)));
}

/** The note as a bar has room for it: where it is too long, up to its comma. */
export function shownNote({ note, length }: LaneSpan, column: number): string {
  return noteWidth(note) <= length * column ? note : note.replace(/,.*/, ', …');
}

function noteWidth(note: string): number {
  return note.length * LETTER + BESIDE;
}

/** How many columns an open end is shown for after the last event. */
const TAIL = 2;

/**
 * Lays lanes out over releases, from the first event to shortly after the last one; `undefined`
 * where no lane has a period.
 * @param newest the newest release that is out
 */
export function layOutTimeline(lanes: readonly TimelineLane[], newest: string) {
  const filled = joinEqualLanes(lanes.filter(({ periods }) => periods.length > 0));
  const events = filled.flatMap(({ periods }) =>
    periods.flatMap(({ since, to }) => (to === undefined ? [since] : [since, to])),
  );
  const first = events.toSorted(compareVersions)[0];
  if (first === undefined) return undefined;
  const releases = releaseRange(first, lastColumn(events.reduce(maxVersion), newest));
  return {
    /** One column for each release, without gaps, oldest first. */
    releases,
    /** How many of the columns are released. */
    released: releases.filter((release) => compareVersions(release, newest) <= 0).length,
    lanes: filled.map(({ label, periods }) => ({
      label,
      spans: periods.flatMap((period) => layOut(period, releases, newest) ?? []),
    })),
  };
}

/** Lanes that say the same become one; its notes are those of the last, which tells most. */
function joinEqualLanes(lanes: readonly TimelineLane[]): TimelineLane[] {
  const groups = Map.groupBy(lanes, ({ periods }) => periodsKey(periods));
  return [...groups.values()].flatMap((equal) => {
    const last = equal.at(-1);
    return last === undefined
      ? []
      : [{ label: equal.map(({ label }) => label).join(', '), periods: last.periods }];
  });
}

function periodsKey(periods: readonly Period[]): string {
  return periods
    .map(({ stage, since, to, isTarget }) => [stage, since, to, isTarget].join(' '))
    .join(';');
}

function lastColumn(lastEvent: string, newest: string): string {
  const tail = releaseRange(lastEvent, maxVersion(lastEvent, newest));
  return tail.slice(0, TAIL + 1).at(-1) ?? lastEvent;
}

function layOut(period: Period, releases: readonly string[], newest: string) {
  const start = releases.indexOf(period.since);
  const end = period.to === undefined ? -1 : releases.indexOf(period.to);
  const length = (end === -1 ? releases.length : end) - start;
  if (start === -1 || length <= 0) return undefined;
  return {
    stage: period.stage,
    since: period.since,
    note: period.note,
    /** The first column and how many there are. */
    start,
    length,
    /** Whether the release in which it begins is not out yet, or it never came about. */
    isPlanned: period.isTarget === true || compareVersions(period.since, newest) > 0,
    /** Whether it goes on beyond the last column. */
    isOpen: end === -1,
  };
}

/** The lane of an enhancement's own claims. The releases of one that was given up were targets. */
export function enhancementLane({ label, claims, record, undated }: EnhancementView): TimelineLane {
  const held = claimSteps(claims);
  const isTarget = isGivenUp(record.status);
  // What ended in a release that no source tells has no place for its end.
  const end = undated ? `; later ${stageLabel(undated)}, ${releaseWords(undefined)}` : '';
  return {
    label,
    periods: held.map((claim, index) => ({
      stage: claim.stage,
      since: claim.release,
      to: held[index + 1]?.release,
      note: isTarget
        ? givenUpWords(claim)
        : claim.standing + (index === held.length - 1 ? end : ''),
      isTarget,
    })),
  };
}

/** The lanes of a gate: one for code and docs where they agree, else one for each. */
export function gateLanes(gate: Gate): TimelineLane[] {
  const code = gatePeriods(gate, gate.code, 'code');
  const docs = gatePeriods(gate, gate.docs, 'docs');
  const stages = (periods: readonly Period[]) =>
    periodsKey(periods.filter(({ stage }) => stage !== 'removed'));
  if (stages(code) === stages(docs)) return [{ label: gate.name, periods: code }];
  return [
    { label: `${gate.name}, in code`, periods: code },
    { label: `${gate.name}, in docs`, periods: docs },
  ];
}

function gatePeriods(gate: Gate, periods: readonly GatePeriod[], source: GateSource): Period[] {
  const removal = removalOf(gate);
  const end = removal?.after === undefined ? removal?.by : nextRelease(removal.after);
  const own = periods.map(
    (period): Period => ({
      stage: period.stage,
      since: period.since,
      to: period.to ?? end,
      note: settingWords(period),
    }),
  );
  if (removal?.by === undefined || removal.source !== source || own.length === 0) return own;
  return [...own, { stage: 'removed', since: removal.by, note: removalNote(removal) }];
}

/** Short, for a bar that may be one column wide. */
function removalNote(removal: Removal): string {
  return isExactRemoval(removal) ? '' : `by v${removal.by}`;
}
