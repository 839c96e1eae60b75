import { REPOSITORIES } from '../../atlas/upstream.ts';
import { type EnhancementView, isEnded, isGivenUp } from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { MATURING, type MaturingStage } from '../../stage.ts';
import { compareVersions } from '../../version.ts';
import { citeFile, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixFile, fixKep } from '../fixes.ts';
import { citeHistory, firstReleaseAt, ownGates } from '../kep-gates.ts';
import { lastMilestone, milestoneConflicts } from '../milestone-conflicts.ts';
import type { DriftRules } from '../rule.ts';
import { milestoneWords } from '../words.ts';

/**
 * The first release for whose every stage an approved production readiness review was required.
 * Source: kubernetes/community `sig-architecture/production-readiness.md`.
 */
const REQUIRED_FROM = '1.21';

/** Milestones of a kep.yaml. */
export const MILESTONE_RULES = {
  'kep-milestone-code': {
    title: 'Milestones: kep.yaml and code',
    description:
      'A released milestone in kep.yaml is another release than the one in which the proposal’s own gate reached the stage in the code. A milestone that any of its gates confirms is right.',
    check: (context) => milestoneConflicts(context, 'code'),
  },
  'kep-milestone-docs': {
    title: 'Milestones: kep.yaml and documentation of gates',
    description:
      'The same for gates that are not in any code that was read: what their documentation says is compared with the milestones.',
    check: (context) => milestoneConflicts(context, 'docs'),
  },
  'kep-milestone-missing': {
    title: 'Milestones that kep.yaml does not name',
    description:
      'The one gate that the proposal names reached a stage in a release that is out; kep.yaml names no release for that stage.',
    check: (context) =>
      context.atlas.enhancements.flatMap((view) => {
        const [gate, second] = isGivenUp(view.record.status) ? [] : ownGates(context, view);
        if (gate === undefined || second !== undefined) return [];
        const missing = missingStages(context, view, gate);
        const [first] = missing;
        if (first === undefined) return [];
        const says = `${gate.name}: ${milestoneWords(missing)}`;
        return aboutEnhancement(context, view, {
          releases: missing.map(([, release]) => release),
          citations: [
            citeKep(
              context,
              view,
              'milestone',
              `no release for ${missing.map(([stage]) => stage).join(' or ')}`,
            ),
            citeHistory(context, gate, first[0], says),
          ],
          fix: fixKep(context, view, { milestones: Object.fromEntries(missing) }),
        });
      }),
  },
  'kep-latest-milestone': {
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
  },
  'kep-review-missing': {
    title: 'Milestones without a production readiness approver',
    description:
      'kep.yaml names a release, out and not older than v1.21, for a stage; the proposal’s production readiness file names no approver of that stage.',
    check: (context) =>
      context.atlas.enhancements.flatMap((view) => {
        const review = view.record.productionReadiness;
        const missing = isEnded(view.record.status) ? [] : unapproved(context, view);
        if (review === undefined || missing.length === 0) return [];
        const stages = missing.map(([stage]) => stage);
        const citation = citeFile(context, {
          source: 'production readiness',
          says: `no approver for ${stages.join(' or ')}`,
          repository: REPOSITORIES.enhancements,
          path: review.path,
          place: stages.join(', '),
        });
        return aboutEnhancement(context, view, {
          releases: missing.map(([, release]) => release),
          citations: [citeKep(context, view, 'milestone', milestoneWords(missing)), citation],
          fix: fixFile(context, 'Edit the review’s file', citation),
        });
      }),
  },
} satisfies DriftRules;

type Reached = readonly [stage: MaturingStage, release: string];

function missingStages(
  { wasOut }: DriftContext,
  { record }: EnhancementView,
  gate: Gate,
): Reached[] {
  return MATURING.flatMap((stage) => {
    const release = firstReleaseAt(gate, stage);
    const isMissing = release !== undefined && record.milestones?.[stage] === undefined;
    return isMissing && wasOut(release, REPOSITORIES.enhancements) ? [[stage, release]] : [];
  });
}

function unapproved(
  { wasOut }: DriftContext,
  { record }: EnhancementView,
): (readonly [MaturingStage, string])[] {
  return MATURING.flatMap((stage) => {
    const release = record.milestones?.[stage];
    const isDue =
      release !== undefined &&
      compareVersions(release, REQUIRED_FROM) >= 0 &&
      wasOut(release, REPOSITORIES.enhancements);
    const approver = record.productionReadiness?.approvers[stage];
    return isDue && approver === undefined ? [[stage, release] as const] : [];
  });
}
