import { isEnded } from '../../enhancement/enhancement.ts';
import { compareStages } from '../../stage.ts';
import { citeKep } from '../citations.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { lastMilestone } from '../milestone-conflicts.ts';
import type { DriftRule } from '../rule.ts';

/** The stage field of a kep.yaml is behind a milestone whose release is out. */
export const kepStageBehindRule: DriftRule = {
  title: 'Stage behind a released milestone',
  description:
    'The stage in kep.yaml, which is the one being worked on, is earlier than a stage whose milestone was released and that no gate of the proposal contradicts.',
  check: (context) =>
    context.atlas.enhancements.flatMap((view) => {
      const { stage, status } = view.record;
      const last = lastMilestone(context, view);
      if (stage === undefined || last === undefined || isEnded(status)) return [];
      if (compareStages(stage, last.stage) >= 0) return [];
      return aboutEnhancement(context, view, {
        releases: [last.release],
        citations: [citeKep(context, view, 'stage', stage), last.citation],
        fix: fixKep(context, view, last.isSure ? { stage: last.stage } : undefined),
      });
    }),
};
