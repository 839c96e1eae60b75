import { milestoneIssuesUrl } from '../atlas/upstream.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { trackingPath } from '../page/paths.ts';
import { dayPart, type Fact, type Phrase } from '../page/phrase.ts';
import type { TrackingSources } from '../page/sources.ts';
import type { ReleaseView } from '../release/release.ts';
import { trackRelease } from './tracking.ts';
import { trackedStateWords } from './words.ts';

/**
 * The board on which the release team tracks a release that is not out; where its schedule links none, the
 * issues that have it as their milestone.
 */
export function boardPhrase({ version, record, phase }: ReleaseView): Phrase {
  if (phase === 'released') return [];
  const { board } = record.cycle ?? {};
  return [
    ', ',
    board === undefined
      ? { kind: 'link', text: 'issues on GitHub', to: milestoneIssuesUrl(version) }
      : { kind: 'link', text: 'tracking board', to: board },
  ];
}

/** That what the release team says of a KEP is not known, since its issue was not read. */
function issueWords(number: number | undefined, { issues }: TrackingSources): string {
  const isKnown = number !== undefined && issues.ofKep(number) !== undefined;
  return isKnown ? '' : `; its issue is not among the ${issues.count} that were read`;
}

/** The releases in which a KEP took part, newest first, with what became of it. */
export function trackingFact({ id, record }: EnhancementView, sources: TrackingSources): Fact {
  const values = sources.atlas.releases.toReversed().flatMap((release): Phrase[] => {
    const tracking = trackRelease(release, sources);
    const kep = tracking?.keps.find(({ view }) => view.id === id);
    if (tracking === undefined || kep === undefined) return [];
    const { version } = release;
    return [
      [
        { kind: 'link', text: `v${version}`, to: trackingPath(version), hasMarkdown: true },
        ...(kep.since === undefined ? [] : [', in since ', dayPart(kep.since)]),
        `: ${trackedStateWords(kep, tracking.phase)}`,
        ...(release.phase === 'released' ? [] : [issueWords(record.number, sources)]),
        ...boardPhrase(release),
      ],
    ];
  });
  return { name: 'Tracking', values };
}
