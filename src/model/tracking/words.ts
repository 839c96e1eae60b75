import { countWords } from '../count-words.ts';
import type { Count } from '../page/section.ts';
import { stageName } from '../stage.ts';
import { toValue } from '../table/value.ts';
import { type CodePhase, deliveryWords, isTrouble } from './delivery.ts';
import { countDeliveries, type TrackedKep, type Tracking } from './tracking.ts';

/** The states of some KEPs in words, what needs attention first. */
export function stateLabels(keps: readonly TrackedKep[], phase: CodePhase): string[] {
  return countDeliveries(keps).map(([delivery]) => deliveryWords(delivery, phase, undefined));
}

/** What the code of a release has of a KEP: "Shipped, at alpha", where it worked on another stage. */
export function trackedStateWords(
  { delivery, stage, instead }: Pick<TrackedKep, 'delivery' | 'stage' | 'instead'>,
  phase: CodePhase,
): string {
  const words = deliveryWords(delivery, phase, stage);
  return instead === undefined ? words : `${words}, at ${stageName(instead)}`;
}

/** What is on record of the production readiness review of a KEP that nobody approved. */
export function reviewWords({ view, stage }: Pick<TrackedKep, 'view' | 'stage'>): string {
  if (view.record.productionReadiness === undefined) return 'No PRR file';
  return stage === undefined ? 'Stage unknown' : `Not approved for ${stageName(stage)}`;
}

/** How many take part, and how many of them are in trouble: "90 KEPs in v1.37, 26 at risk". */
export function trackingWords({ release: { version }, keps, phase }: Tracking): string {
  const trouble = keps.filter(({ delivery }) => isTrouble(delivery, phase)).length;
  const at = `at ${trouble === 1 ? 'its' : 'their'} stage in the code`;
  const words = { open: `not yet ${at}`, frozen: 'at risk', released: `not ${at}` }[phase];
  return `${countWords(keps.length, 'KEP')} in v${version}${trouble === 0 ? '' : `, ${trouble} ${words}`}`;
}

/** How many KEPs are in each state; each count leads to its rows on a page. */
export function trackingCounts({ keps, phase }: Tracking, page: string): Count[] {
  return countDeliveries(keps).map(([delivery, count]) => {
    const label = deliveryWords(delivery, phase, undefined);
    return { label, count, to: `${page}?state=${toValue(label)}#keps` };
  });
}
