import type { EnhancementView } from '../enhancement/enhancement.ts';
import { dayPart, type Fact, type Phrase } from '../page/phrase.ts';
import type { PageSources } from '../page/sources.ts';
import { deliveryWords } from './delivery.ts';
import { trackRelease } from './tracking.ts';

/** The path of the page on which a release is tracked. */
export function trackingPath(version: string): string {
  return `/releases/${version}/tracking/`;
}

/** The releases in which a KEP took part, newest first, with what became of it. */
export function trackingFact({ id }: EnhancementView, sources: PageSources): Fact {
  const values = sources.atlas.releases.toReversed().flatMap((release): Phrase[] => {
    const tracking = trackRelease(release, sources);
    const kep = tracking?.keps.find(({ view }) => view.id === id);
    if (tracking === undefined || kep === undefined) return [];
    const { version } = release;
    return [
      [
        { kind: 'link', text: `v${version}`, to: trackingPath(version), hasMarkdown: true },
        ...(kep.since === undefined ? [] : [', in since ', dayPart(kep.since)]),
        `: ${deliveryWords(kep.delivery, tracking.phase, kep.stage)}`,
      ],
    ];
  });
  return { name: 'Tracking', values };
}
