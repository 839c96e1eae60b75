import { REPOSITORIES } from '../../atlas/upstream.ts';
import { type EnhancementView, isGivenUp } from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { MATURING, type MaturingStage } from '../../stage.ts';
import { citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { citeHistory, firstReleaseAt, ownGates } from '../kep-gates.ts';
import type { DriftRule } from '../rule.ts';
import { milestoneWords } from '../words.ts';

/** A proposal's only gate reached a stage for which its metadata names no release. */
export const kepMilestoneMissingRule: DriftRule = {
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
};

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
