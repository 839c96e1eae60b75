import { compareLists } from '../../announcement/comparison.ts';
import { stageLabel } from '../../stage.ts';
import { citePost } from '../announced.ts';
import { citeKep } from '../citations.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import type { DriftRule } from '../rule.ts';

/** A proposal claims a stage for a release whose announcement lists all of them without it. */
export const notAnnouncedRule: DriftRule = {
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
};
