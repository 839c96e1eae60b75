import type { DriftCitation } from '../../../schemas/drift.ts';
import { citeAnnounced, contradictionByGates } from '../announced.ts';
import type { AnnouncedEnhancement, DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixFile } from '../fixes.ts';
import type { Disagreement, DriftRule } from '../rule.ts';

/** An announcement lists an enhancement as having reached a stage, but no gate of it did. */
export const announcedGateRule: DriftRule = {
  title: 'Graduations: announcements and gates',
  description:
    'A release announcement lists the enhancement among those that reached a stage; by the code or, for a removed gate, its documentation, none of its gates reached it in that release.',
  check: (context) => {
    const wrong = context.announced.flatMap((announced) => {
      const citation = contradictionByGates(context, announced);
      return citation === undefined ? [] : [{ announced, citation }];
    });
    const each = Map.groupBy(wrong, ({ announced }) => announced.view.id).values();
    return [...each].flatMap(([first]) =>
      first === undefined ? [] : finding(context, first.announced, first.citation),
    );
  },
};

function finding(
  context: DriftContext,
  announced: AnnouncedEnhancement,
  told: DriftCitation,
): Disagreement {
  const citation = citeAnnounced(context, announced);
  return aboutEnhancement(context, announced.view, {
    releases: [announced.release],
    citations: [citation, told],
    fix: fixFile(context, 'Edit the announcement', citation),
  });
}
