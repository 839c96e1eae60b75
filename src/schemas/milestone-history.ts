import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { enhancementStatus } from './enhancement.ts';
import { stage } from './stage.ts';
import { isoDate, objectId, releaseVersion } from './version.ts';

/** What a kep.yaml said of its releases from a day on. */
const milestoneState = z.strictObject({
  date: isoDate.meta({ description: 'The day of the commit that first has it so.' }),
  status: enhancementStatus.optional(),
  stage: optional(stage, 'The stage that was worked on.'),
  latestMilestone: optional(releaseVersion, 'The most recent release for which work was done.'),
  milestones: z
    .partialRecord(stage, releaseVersion)
    .meta({ description: 'Stage → release; empty where none is named anymore.' }),
});

const milestoneHistory = z.strictObject({
  id: string('The newest directory below keps/.'),
  states: z.array(milestoneState).min(1).meta({ description: 'Oldest first.' }),
});

export type MilestoneHistory = z.infer<typeof milestoneHistory>;

/**
 * How the milestones of all kep.yaml files changed, as the history of kubernetes/enhancements tells it.
 * Written by `scripts/milestone-history.ts` to `content/milestone-history.yaml`.
 */
export const milestoneHistories = described(
  'The history of all milestones, as planned from time to time.',
  {
    repository: string('owner/name on GitHub.'),
    commits: z
      .array(
        z.strictObject({
          date: isoDate.meta({ description: 'The day of the commit.' }),
          commit: objectId.meta({ description: 'The last commit of that day, upstream’s own id.' }),
        }),
      )
      .min(1)
      .meta({ description: 'The days that were read, oldest first, each with its last commit.' }),
    histories: list(
      milestoneHistory,
      'One for each proposal that ever named a release, by directory.',
    ),
  },
);

export type MilestoneHistories = z.infer<typeof milestoneHistories>;
