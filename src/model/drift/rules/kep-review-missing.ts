import { REPOSITORIES } from '../../atlas/upstream.ts';
import { type EnhancementView, isEnded } from '../../enhancement/enhancement.ts';
import { MATURING, type MaturingStage } from '../../stage.ts';
import { compareVersions } from '../../version.ts';
import { citeFile, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixFile } from '../fixes.ts';
import type { DriftRule } from '../rule.ts';
import { milestoneWords } from '../words.ts';

/**
 * The first release for whose every stage an approved production readiness review was required.
 * Source: kubernetes/community `sig-architecture/production-readiness.md`.
 */
const REQUIRED_FROM = '1.21';

/** A stage was released whose production readiness review names no approver. */
export const kepReviewMissingRule: DriftRule = {
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
};

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
