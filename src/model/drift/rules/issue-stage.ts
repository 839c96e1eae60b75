import { isGivenUp } from '../../enhancement/enhancement.ts';
import { citeIssue, citeKep } from '../citations.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixIssue } from '../fixes.ts';
import { enhancementsWithIssue } from '../kep-issue.ts';
import type { DriftRule } from '../rule.ts';

/** The stage label of an open issue is another than the stage of its kep.yaml. */
export const issueStageRule: DriftRule = {
  title: 'Issues: stage label and kep.yaml',
  description:
    'The label stage/… of an open KEP issue names another stage than kep.yaml says is being worked on.',
  check: (context) =>
    enhancementsWithIssue(context).flatMap(({ view, issue }) => {
      const { stage, status, latestMilestone } = view.record;
      const label = issue.labels?.stage;
      if (issue.state !== 'open' || isGivenUp(status)) return [];
      if (stage === undefined || label === undefined || label === stage) return [];
      return aboutEnhancement(context, view, {
        releases: latestMilestone === undefined ? [] : [latestMilestone],
        citations: [
          citeIssue(issue, 'labels', `stage/${label}`),
          citeKep(context, view, 'stage', stage),
        ],
        fix: fixIssue(issue, 'Change the label or kep.yaml'),
      });
    }),
};
