import type { Issue } from '../../../schemas/issue.ts';
import { type EnhancementView, isGivenUp } from '../../enhancement/enhancement.ts';
import { MATURING, type MaturingStage } from '../../stage.ts';
import { citeIssue, citeKep } from '../citations.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixIssue } from '../fixes.ts';
import { enhancementsWithIssue } from '../kep-issue.ts';
import type { DriftRule } from '../rule.ts';
import { milestoneWords } from '../words.ts';

/** The targets in an issue's text are other releases than the milestones of its kep.yaml. */
export const issueTargetRule: DriftRule = {
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
};

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
