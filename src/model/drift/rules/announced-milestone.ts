import { citeAnnounced, contradictionByGates } from '../announced.ts';
import { citeKep } from '../citations.ts';
import { firstReleaseOfGates, isConfirmed } from '../confirmation.ts';
import type { AnnouncedEnhancement, DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import type { KepChanges } from '../kep-lines.ts';
import type { DriftRule } from '../rule.ts';

/** An announcement lists an enhancement as having reached a stage in another release than kep.yaml. */
export const announcedMilestoneRule: DriftRule = {
  title: 'Milestones: announcements and kep.yaml',
  description:
    'A release announcement lists the enhancement among those that reached a stage; kep.yaml names another release for that stage, or none, and no gate or announcement confirms it.',
  check: (context) => {
    const wrong = context.announced.filter((announced) => !isDeclared(context, announced));
    return [...Map.groupBy(wrong, ({ view }) => view.id).values()].flatMap(([announced]) => {
      if (announced === undefined) return [];
      const { view, stage, release } = announced;
      const declared = view.record.milestones?.[stage];
      const says = declared === undefined ? 'names no release' : `v${declared}`;
      return aboutEnhancement(context, view, {
        releases: [release, ...(declared === undefined ? [] : [declared])],
        citations: [
          citeAnnounced(context, announced),
          citeKep(context, view, `milestone.${stage}`, says),
        ],
        fix: fixKep(context, view, correction(context, announced)),
      });
    });
  },
};

/** The release by the gates, else the announced one; nothing where the gates deny that as well. */
function correction(
  context: DriftContext,
  announced: AnnouncedEnhancement,
): KepChanges | undefined {
  const { view, stage, release } = announced;
  const told = firstReleaseOfGates(context, view, stage);
  if (told !== undefined) return { milestones: { [stage]: told } };
  const isDenied = contradictionByGates(context, announced) !== undefined;
  return isDenied ? undefined : { milestones: { [stage]: release } };
}

function isDeclared(context: DriftContext, { view, stage, release }: AnnouncedEnhancement) {
  const declared = view.record.milestones?.[stage];
  if (declared === undefined) return false;
  return declared === release || isConfirmed(context, view, stage, declared);
}
