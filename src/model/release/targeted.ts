import type { Atlas } from '../atlas/atlas.ts';
import { unconfirmedTargets } from '../graduation/claim.ts';
import { enhancementPhrase, stagePart } from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import { compareStages } from '../stage.ts';
import type { MilestoneStage } from '../tracking/tracking.ts';

/** What KEPs target a release for and nothing confirms after code freeze or when it is out, the most mature stage first. */
export function targetedIn(release: string, { enhancements }: Atlas): MilestoneStage[] {
  return enhancements
    .flatMap((view) =>
      unconfirmedTargets(view)
        .filter((claim) => claim.release === release)
        .map(({ stage }) => ({ view, stage })),
    )
    .sort((a, b) => compareStages(b.stage, a.stage));
}

/** What KEPs target a release for and nothing confirms, as a section; none where nothing is. */
export function targetedSection(release: string, atlas: Atlas): PageSection | undefined {
  const targeted = targetedIn(release, atlas);
  if (targeted.length === 0) return undefined;
  const isOne = targeted.length === 1;
  return {
    id: 'targeted',
    heading: 'Targeted, not confirmed',
    lead: [
      `After code freeze, neither code nor a merged change shows ${isOne ? 'this KEP' : `these ${targeted.length} KEPs`} ` +
        `at the stage targeted for v${release}. ${isOne ? 'It is' : 'They are'} not counted.`,
    ],
    items: targeted.map(({ view, stage }) => ({
      phrase: [stagePart(stage), ' ', ...enhancementPhrase(view)],
    })),
    rest: 'more',
  };
}
