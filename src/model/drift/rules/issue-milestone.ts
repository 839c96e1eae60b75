import { compareVersions } from '../../version.ts';
import { citeIssue, citeKep } from '../citations.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { enhancementsWithIssue } from '../kep-issue.ts';
import type { DriftRule } from '../rule.ts';

/** An issue's milestone is newer than the latest milestone of its kep.yaml. */
export const issueMilestoneRule: DriftRule = {
  title: 'Issues: milestone and kep.yaml',
  description:
    'The milestone of an open KEP issue is a newer release than the latest-milestone in kep.yaml.',
  check: (context) =>
    enhancementsWithIssue(context).flatMap(({ view, issue }) => {
      const { milestone } = issue;
      const { latestMilestone } = view.record;
      if (issue.state !== 'open' || milestone === undefined || latestMilestone === undefined) {
        return [];
      }
      if (compareVersions(milestone, latestMilestone) <= 0) return [];
      return aboutEnhancement(context, view, {
        releases: [milestone],
        citations: [
          citeIssue(issue, 'milestone', `v${milestone}`),
          citeKep(context, view, 'latest-milestone', `v${latestMilestone}`),
        ],
        fix: fixKep(context, view, { latestMilestone: milestone }),
      });
    }),
};
