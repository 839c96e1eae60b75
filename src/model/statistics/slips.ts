import type { MilestoneHistories, MilestoneHistory } from '../../schemas/milestone-history.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { Lookup } from '../atlas/lookup.ts';
import { countEach } from '../count-each.ts';
import { isGivenUp } from '../enhancement/enhancement.ts';
import { MATURING } from '../stage.ts';
import { compareVersions } from '../version.ts';

/** What can become of a plan: the release stays, moves later or earlier, or is taken back. */
export const PLAN_OUTCOMES = ['kept', 'later', 'earlier', 'dropped'] as const;

export type PlanOutcome = (typeof PLAN_OUTCOMES)[number];

/** A release that a kep.yaml named for a stage before that release was out. */
export interface Plan {
  readonly id: string;
  readonly stage: Stage;
  readonly release: string;
  readonly outcome: PlanOutcome;
}

/**
 * All plans that the history shows for releases that are out, with what became of them. A plan is
 * seen when a commit before the release day has it; it is `kept` when the last state still names that
 * release, `dropped` when it names none or the proposal was given up, else it moved.
 */
export function plansOf({ histories }: MilestoneHistories, lookup: Lookup): Plan[] {
  return histories.flatMap((history) =>
    MATURING.flatMap((stage) => plansFor(history, stage, lookup)),
  );
}

function plansFor({ id, states }: MilestoneHistory, stage: Stage, lookup: Lookup): Plan[] {
  const planned = new Set(
    states.flatMap(({ date, milestones }) => {
      const release = milestones[stage];
      const view = release === undefined ? undefined : lookup.release(release);
      const isPlan = view?.phase === 'released' && view.day !== undefined && date < view.day.date;
      return isPlan && release !== undefined ? [release] : [];
    }),
  );
  const last = states.at(-1);
  const final = isGivenUp(last?.status) ? undefined : last?.milestones[stage];
  return [...planned].map((release) => ({
    id,
    stage,
    release,
    outcome: outcomeOf(release, final),
  }));
}

function outcomeOf(planned: string, final: string | undefined): PlanOutcome {
  if (final === undefined) return 'dropped';
  const order = compareVersions(final, planned);
  if (order === 0) return 'kept';
  return order > 0 ? 'later' : 'earlier';
}

/** How many plans for each release had each outcome, oldest release first. */
export function plansByRelease(plans: readonly Plan[]) {
  return [...Map.groupBy(plans, ({ release }) => release)]
    .sort(([a], [b]) => compareVersions(a, b))
    .map(([release, own]) => ({
      release,
      ...countEach(
        PLAN_OUTCOMES,
        own.map(({ outcome }) => outcome),
      ),
    }));
}
