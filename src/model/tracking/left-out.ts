import { dayPart, enhancementPhrase, stagePart } from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import type { LeftKep, MilestoneStage } from './tracking.ts';

/** Who was in a release and is no longer. */
export function leftSection(left: readonly LeftKep[], version: string): PageSection[] {
  if (left.length === 0) return [];
  return [
    {
      id: 'left',
      heading: `No longer in v${version}`,
      items: left.map(({ view, last, gone }) => ({
        phrase: [
          ...enhancementPhrase(view),
          ', in until ',
          dayPart(last),
          ', not on ',
          dayPart(gone),
        ],
      })),
      rest: 'more',
    },
  ];
}

/** Who names a release in the milestones of kep.yaml alone, and so is not in. */
export function namedOnlySection(named: readonly MilestoneStage[], version: string): PageSection[] {
  if (named.length === 0) return [];
  return [
    {
      id: 'named',
      heading: `Milestone v${version}, not in it`,
      lead: [
        `A stage of these KEPs has the milestone v${version}, but their latest milestone is another ` +
          'release, or they are not accepted.',
      ],
      items: named.map(({ view, stage }) => ({
        phrase: [stagePart(stage), ' ', ...enhancementPhrase(view), reasonOut(view.record)],
      })),
      rest: 'more',
    },
  ];
}

function reasonOut({ latestMilestone, status }: MilestoneStage['view']['record']): string {
  const latest = latestMilestone === undefined ? 'none' : `v${latestMilestone}`;
  return ` (latest milestone ${latest}, ${status ?? 'no status'})`;
}
