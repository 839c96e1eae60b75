import { isEnded } from '../../enhancement/enhancement.ts';
import { compareVersions } from '../../version.ts';
import { citeKep } from '../citations.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { lastMilestone } from '../milestone-conflicts.ts';
import type { DriftRule } from '../rule.ts';

/** The latest milestone of a kep.yaml is older than one of its released milestones. */
export const kepLatestMilestoneRule: DriftRule = {
  title: 'Latest milestone behind a released one',
  description:
    'The latest-milestone in kep.yaml is older than the release that it names for a stage; that release is out, and no gate of the proposal contradicts it.',
  check: (context) =>
    context.atlas.enhancements.flatMap((view) => {
      const { latestMilestone, status } = view.record;
      const last = lastMilestone(context, view);
      if (latestMilestone === undefined || last === undefined || isEnded(status)) return [];
      if (compareVersions(latestMilestone, last.release) >= 0) return [];
      const { release, citation, isSure } = last;
      return aboutEnhancement(context, view, {
        releases: [release],
        citations: [citeKep(context, view, 'latest-milestone', `v${latestMilestone}`), citation],
        fix: fixKep(context, view, isSure ? { latestMilestone: release } : undefined),
      });
    }),
};
