import type { Issue } from '../../../schemas/issue.ts';
import { ownNumber } from '../../atlas/lookup.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { dayText } from '../../day.ts';
import { type EnhancementView, isEnded, isGivenUp } from '../../enhancement/enhancement.ts';
import { issueStateWords } from '../../issue/standing.ts';
import { MATURING, type MaturingStage } from '../../stage.ts';
import { compareVersions } from '../../version.ts';
import { citeIssue, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixIssue, fixKep } from '../fixes.ts';
import type { DriftRules } from '../rule.ts';
import { milestoneWords } from '../words.ts';

/** Issues of enhancements. */
export const ISSUE_RULES = {
  'issue-state': {
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
  },
  'issue-stage': {
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
  },
  'issue-target': {
    title: 'Issues: targets and milestones',
    description:
      'The text of a KEP issue names another target release for a stage than kep.yaml. Targets for a part, for a gate, or called uncertain are not compared; of several for one stage, any may agree.',
    check: (context) =>
      enhancementsWithIssue(context).flatMap(({ view, issue }) => {
        const conflicts = isGivenUp(view.record.status) ? [] : conflictsOf(view, issue);
        if (conflicts.length === 0) return [];
        const targets = conflicts.map(({ stage, target }) => [stage, target] as const);
        const declared = conflicts.map(({ stage, declared }) => [stage, declared] as const);
        return aboutEnhancement(context, view, {
          releases: conflicts.flatMap(({ target, declared }) => [target, declared]),
          citations: [
            citeIssue(issue, 'description', milestoneWords(targets)),
            citeKep(context, view, 'milestone', milestoneWords(declared)),
          ],
          fix: fixIssue(issue, 'Edit the issue’s description'),
        });
      }),
  },
  'issue-milestone': {
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
  },
  'issue-sig': {
    title: 'Issues: SIG labels and kep.yaml',
    description:
      'The labels sig/… of an open KEP issue do not name the SIG that owns the proposal.',
    check: (context) =>
      enhancementsWithIssue(context).flatMap(({ view, issue }) => {
        const labels = issue.labels?.sigs ?? [];
        const owner = view.record.owningSig;
        if (issue.state !== 'open' || labels.length === 0) return [];
        if (owner === undefined || !owner.startsWith('sig-') || labels.includes(owner)) return [];
        return aboutEnhancement(context, view, {
          releases: [],
          citations: [
            citeIssue(issue, 'labels', labels.join(', ')),
            citeKep(context, view, 'owning-sig', owner),
          ],
          fix: fixIssue(issue, 'Change the labels or kep.yaml'),
        });
      }),
  },
} satisfies DriftRules;

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

interface TargetConflict {
  readonly stage: MaturingStage;
  readonly target: string;
  readonly declared: string;
}

function conflictsOf({ record }: EnhancementView, { body }: Issue): TargetConflict[] {
  const firm = (body?.targets ?? []).filter(
    ({ phase, notes, scope, gates }) => (phase ?? notes ?? scope ?? gates) === undefined,
  );
  return MATURING.flatMap((stage) => {
    const targets = firm.filter((target) => target.stage === stage).map(({ release }) => release);
    const declared = record.milestones?.[stage];
    const target = targets.at(-1);
    if (declared === undefined || target === undefined || targets.includes(declared)) return [];
    return [{ stage, target, declared }];
  });
}

/** The enhancements whose issue is on record, with it; those that share their number are left out. */
function enhancementsWithIssue({ atlas, issues, lookup }: DriftContext) {
  return atlas.enhancements.flatMap((view) => {
    const number = ownNumber(view, lookup);
    const issue = number === undefined ? undefined : issues.ofKep(number);
    return issue === undefined ? [] : [{ view, issue }];
  });
}
