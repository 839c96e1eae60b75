import type { Atlas } from '../atlas/atlas.ts';
import { type Lookup, lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { isReached } from '../graduation/claim.ts';
import { monthsBetween } from './months.ts';

/** A stage that an enhancement goes through and leaves. */
export type PassedStage = 'alpha' | 'beta';

/** How long one enhancement was at a stage that it has left. */
export interface StageTime {
  readonly view: EnhancementView;
  readonly stage: PassedStage;
  readonly months: number;
  /** The year in which it left the stage. */
  readonly year: string;
}

const NEXT = { alpha: ['beta', 'stable'], beta: ['stable'] } as const;

/**
 * How long enhancements were in alpha and in beta, from release day to release day, for all that have
 * left the stage. Those that were given up, and those with a release whose day is unknown, are left
 * out; so are those that name the same release, or an earlier one, for the next stage.
 */
export function stageTimes(atlas: Atlas): StageTime[] {
  const lookup = lookUp(atlas);
  return atlas.enhancements
    .filter(({ record }) => !isGivenUp(record.status))
    .flatMap((view) => [...timeIn(view, 'alpha', lookup), ...timeIn(view, 'beta', lookup)]);
}

function timeIn(view: EnhancementView, stage: PassedStage, lookup: Lookup): StageTime[] {
  const entered = reachedOn(view, stage, lookup);
  const left = NEXT[stage].flatMap((next) => reachedOn(view, next, lookup) ?? [])[0];
  if (entered === undefined || left === undefined || left <= entered) return [];
  return [{ view, stage, months: monthsBetween(entered, left), year: left.slice(0, 4) }];
}

/** The release day on which an enhancement reached a stage; `undefined` for what is only planned, or in doubt. */
function reachedOn(view: EnhancementView, stage: string, lookup: Lookup): string | undefined {
  const claim = view.claims.find((one) => one.stage === stage && isReached(one));
  return claim === undefined ? undefined : lookup.release(claim.release)?.day?.date;
}

/** Quartiles of a group of times. */
export interface GroupedTime {
  readonly name: string;
  readonly times: Quartiles;
}

/** The times in a stage by a property of theirs, in the order of the property. */
export function timesBy(
  times: readonly StageTime[],
  stage: PassedStage,
  nameOf: (time: StageTime) => string,
): GroupedTime[] {
  const own = times.filter((time) => time.stage === stage);
  return [...Map.groupBy(own, nameOf)]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([name, group]) => {
      const sample = quartiles(group.map(({ months }) => months));
      return sample === undefined ? [] : [{ name, times: sample }];
    });
}

/** A sample in three numbers, with its size. */
interface Quartiles {
  readonly n: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Median and quartiles of a sample; between two values the point is interpolated (method 7 of
 * Hyndman and Fan, the default of R and of spreadsheets). `undefined` for an empty sample.
 */
export function quartiles(values: readonly number[]): Quartiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { n: sorted.length, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
