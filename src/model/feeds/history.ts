import type { Atlas } from '../atlas/atlas.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { gateChangeWords } from '../features/change.ts';
import { gateChanges } from '../gate/changes.ts';
import type { Gate } from '../gate/gate.ts';
import { isReached } from '../graduation/claim.ts';
import type { ReleaseView } from '../release/release.ts';
import { stageName } from '../stage.ts';
import type { FeedEntry } from './feed.ts';
import type { FeedTopic } from './feed-topics.ts';

/** What feeds begin with: what was so before changes were recorded. */
export interface FeedHistory {
  readonly ofEnhancement: (view: EnhancementView, topic: FeedTopic) => FeedEntry[];
  readonly ofGate: (gate: Gate, topic: FeedTopic) => FeedEntry[];
  readonly ofRelease: (release: ReleaseView, topic: FeedTopic) => FeedEntry[];
  /** That something is in the records, for a feed that would be empty. */
  readonly known: (topic: FeedTopic) => FeedEntry;
}

/**
 * Gathers what feeds begin with, by the days of releases.
 * @param since the day from which changes were recorded, ISO 8601
 */
export function feedHistory({ releases }: Pick<Atlas, 'releases'>, since: string): FeedHistory {
  const dated = releases.flatMap(({ version, day }) =>
    day !== undefined && day.date <= since ? [{ version, day: day.date }] : [],
  );
  const days = new Map(dated.map(({ version, day }) => [version, day]));
  const entry = (
    { name, path }: FeedTopic,
    release: string,
    what: string,
    [title, summary]: readonly [string, string],
  ): FeedEntry[] => {
    const day = days.get(release);
    return day === undefined
      ? []
      : [{ id: `history/${name}/${release}/${what}`, title, summary, path, day }];
  };
  return {
    ofEnhancement: ({ label, record, claims }, topic) =>
      isGivenUp(record.status)
        ? []
        : claims
            .filter(isReached)
            .flatMap(({ stage, release, standing }) =>
              entry(topic, release, stage, [
                `${label}: ${stageName(stage)} in v${release}`,
                `${record.title}: ${stageName(stage)} in v${release} (${standing}).`,
              ]),
            ),
    ofGate: (gate, topic) =>
      dated.flatMap(({ version }) => {
        const words = gateChanges(gate, version).map(gateChangeWords).join(', ');
        const title = `${gate.name} in v${version}: ${words}`;
        return words === '' ? [] : entry(topic, version, 'gate', [title, `${title}.`]);
      }),
    ofRelease: ({ version }, topic) =>
      entry(topic, version, 'released', [
        `Kubernetes v${version} released`,
        `Kubernetes v${version} was released.`,
      ]),
    known: ({ name, title, path }) => ({
      id: `history/${name}/known`,
      title,
      summary: `No change has been recorded since ${since}.`,
      path,
      day: since,
    }),
  };
}
