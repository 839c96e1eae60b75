import type { DriftCitation } from '../../../schemas/drift.ts';
import { compareLists } from '../../announcement/comparison.ts';
import { stageLabel } from '../../stage.ts';
import { citeAnnounced, citePost, contradictionByGates } from '../announced.ts';
import { citeKep } from '../citations.ts';
import { firstReleaseOfGates, isConfirmed } from '../confirmation.ts';
import type { AnnouncedEnhancement, DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixFile, fixKep } from '../fixes.ts';
import type { KepChanges } from '../kep-lines.ts';
import type { Disagreement, DriftRules } from '../rule.ts';

/** Enhancements that release announcements list. */
export const ANNOUNCEMENT_RULES = {
  'announced-milestone': {
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
  },
  'announced-gate': {
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
  },
  'not-announced': {
    title: 'Milestones that were not announced',
    description:
      'kep.yaml names a release for a stage; the announcement of that release lists as many enhancements of the stage as it counts, and this one is not among them.',
    check: (context) =>
      context.announcements.flatMap((post) => {
        const { release } = post;
        if (release === undefined || post.kind !== 'release-announcement') return [];
        return compareLists(post, context.atlas.enhancements, context.find).flatMap(
          ({ list, unlisted }) =>
            unlisted.map((view) =>
              aboutEnhancement(context, view, {
                releases: [release],
                citations: [
                  citeKep(context, view, `milestone.${list.stage}`, `v${release}`),
                  citePost(
                    context,
                    post,
                    list.line,
                    `lists ${list.enhancements.length} as ${stageLabel(list.stage)}, not this one`,
                  ),
                ],
                fix: fixKep(context, view),
              }),
            ),
        );
      }),
  },
} satisfies DriftRules;

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

/** Whether another source confirms the release of kep.yaml; the announcement itself does where it is the same. */
function isDeclared(context: DriftContext, { view, stage }: AnnouncedEnhancement): boolean {
  const declared = view.record.milestones?.[stage];
  return declared !== undefined && isConfirmed(context, view, stage, declared);
}

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
