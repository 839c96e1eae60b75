import type { Enhancement } from '../../src/schemas/enhancement.ts';
import type { MilestoneHistories, MilestoneHistory } from '../../src/schemas/milestone-history.ts';

/** What is kept of a kep.yaml. */
type Facts = Pick<Enhancement, 'status' | 'stage' | 'latestMilestone' | 'milestones'>;

/** What a day's last commit changed: directory → its facts, nothing for one that is gone. */
export interface DayOfChanges {
  readonly date: string;
  readonly commit: string;
  readonly changes: ReadonlyMap<string, Facts | undefined>;
}

type State = MilestoneHistory['states'][number];

/**
 * The histories that follow from the days' changes, oldest first. A directory that goes on the day on
 * which another with its number comes was moved: its history goes on under the new name.
 */
export function buildHistories(
  repository: string,
  days: readonly DayOfChanges[],
): MilestoneHistories {
  const states = new Map<string, State[]>();
  for (const { date, changes } of days) {
    carryOver(states, changes);
    for (const [id, facts] of changes) {
      const known = states.get(id) ?? [];
      if (facts === undefined) continue;
      const { status, stage, latestMilestone, milestones = {} } = facts;
      const now: State = { date, status, stage, latestMilestone, milestones };
      if (isNews(known.at(-1), now)) states.set(id, [...known, now]);
    }
  }
  return {
    repository,
    commits: days.map(({ date, commit }) => ({ date, commit })),
    histories: [...states]
      .filter(([, all]) => all.some(namesRelease))
      .map(([id, all]) => ({ id, states: all }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function carryOver(states: Map<string, State[]>, changes: DayOfChanges['changes']): void {
  const gone = [...changes].filter(([id, facts]) => facts === undefined && states.has(id));
  for (const [id] of gone) {
    const number = numberOf(id);
    const heir = [...changes].find(
      ([other, facts]) =>
        facts !== undefined &&
        !states.has(other) &&
        number !== undefined &&
        numberOf(other) === number,
    );
    if (heir !== undefined) states.set(heir[0], states.get(id) ?? []);
    states.delete(id);
  }
}

function numberOf(id: string): string | undefined {
  return /(?:^|\/)0*([1-9]\d*)-[^/]*$/.exec(id)?.[1];
}

/** A first state needs a release; a later one must say something else. */
function isNews(last: State | undefined, now: State): boolean {
  if (last === undefined) return namesRelease(now);
  return describe(last) !== describe(now);
}

function namesRelease({ latestMilestone, milestones }: State): boolean {
  return latestMilestone !== undefined || Object.keys(milestones).length > 0;
}

function describe({ status, stage, latestMilestone, milestones }: State): string {
  return JSON.stringify([status, stage, latestMilestone, Object.entries(milestones).sort()]);
}
