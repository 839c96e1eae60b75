import { isGivenUp } from '../../enhancement/enhancement.ts';
import { compareStages } from '../../stage.ts';
import { citeKep, citeRelease } from '../citations.ts';
import { isConfirmed, lastMilestone } from '../confirmation.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { isContradicted } from '../milestone-conflicts.ts';
import type { DriftRule } from '../rule.ts';

/** The stage field of a kep.yaml is behind a milestone whose release is out. */
export const kepStageBehindRule: DriftRule = {
  kind: 'kep-stage-behind',
  title: 'Stage behind a released milestone',
  description:
    'The stage in kep.yaml, which is the one being worked on, is earlier than a stage whose milestone was released and that no gate of the proposal contradicts.',
  check: (context) =>
    context.atlas.enhancements.flatMap((view) => {
      const { stage, status } = view.record;
      const last = lastMilestone(context, view);
      if (stage === undefined || last === undefined || isGivenUp(status)) return [];
      if (compareStages(stage, last.stage) >= 0) return [];
      if (isContradicted(context, view, last.stage)) return [];
      const out = citeRelease(context, last.release, `its ${last.stage} milestone, is out`);
      if (out === undefined) return [];
      const isSure = isConfirmed(context, view, last.stage, last.release);
      return aboutEnhancement(context, view, {
        kind: 'kep-stage-behind',
        releases: [last.release],
        citations: [citeKep(context, view, 'stage', stage), out],
        fix: fixKep(context, view, isSure ? { stage: last.stage } : undefined),
      });
    }),
};
