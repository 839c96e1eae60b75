import type { Issue } from '../../../schemas/issue.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { dayText } from '../../day.ts';
import { type EnhancementView, isEnded } from '../../enhancement/enhancement.ts';
import { issueStateWords } from '../../issue/standing.ts';
import { citeIssue, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixIssue } from '../fixes.ts';
import { enhancementsWithIssue } from '../kep-issue.ts';
import type { DriftRule } from '../rule.ts';

/** An issue is closed while its proposal goes on, or open though the proposal has ended. */
export const issueStateRule: DriftRule = {
  title: 'Issues: open or closed against the status',
  description:
    'The KEP’s issue is closed while kep.yaml calls the proposal provisional or implementable, or open although the proposal was rejected, withdrawn, or replaced, or is implemented with its stable milestone out.',
  check: (context) =>
    enhancementsWithIssue(context).flatMap(({ view, issue }) => {
      const { status } = view.record;
      if (status === undefined || !contradicts(context, view, issue)) return [];
      return aboutEnhancement(context, view, {
        releases:
          view.record.milestones?.stable === undefined ? [] : [view.record.milestones.stable],
        citations: [
          citeIssue(issue, 'state', stateWords(issue)),
          citeKep(context, view, 'status', status),
        ],
        fix: fixIssue(issue, issue.state === 'open' ? 'Close the issue' : 'Look at the issue'),
      });
    }),
};

function contradicts(context: DriftContext, { record }: EnhancementView, issue: Issue): boolean {
  const { status, milestones } = record;
  if (issue.state === 'closed') return status === 'provisional' || status === 'implementable';
  if (isEnded(status)) return true;
  const stable = milestones?.stable;
  const isStable = stable !== undefined && context.wasOut(stable, REPOSITORIES.enhancements);
  return status === 'implemented' && isStable;
}

function stateWords(issue: Issue): string {
  const { state, closed } = issue;
  const isDated = state === 'closed' && closed !== undefined;
  return `${issueStateWords(issue)}${isDated ? ` since ${dayText(closed.slice(0, 10))}` : ''}`;
}
