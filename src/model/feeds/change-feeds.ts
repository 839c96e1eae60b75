import type { Atlas } from '../atlas/atlas.ts';
import { type Lookup, lookUp, ownNumber } from '../atlas/lookup.ts';
import type { ChangeIndex } from '../changes/change-index.ts';
import type { ChangeSubject } from '../changes/kinds.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { gatesOfSig } from '../sig/overview.ts';
import { type Summary, summaryWords } from '../summary/summaries.ts';
import { type FeedEntry, type FeedView, newestEntries } from './feed.ts';
import {
  enhancementTopic,
  type FeedTopic,
  gateTopic,
  releaseTopic,
  sigTopic,
} from './feed-topics.ts';
import { feedHistory } from './history.ts';
import { gatherNews, type News } from './news.ts';

/** A feed for each enhancement, feature gate, release and SIG, of what the accounts tell of it. */
export function changeFeeds(atlas: Atlas, changes: ChangeIndex): FeedView[] {
  const lookup = lookUp(atlas);
  const news = gatherNews(changes, lookup, atlas.summaries);
  const bySubject = Map.groupBy(news, ({ subject, name }) => subjectKey(subject, name));
  const of = (keys: readonly string[]): News[] => keys.flatMap((key) => bySubject.get(key) ?? []);
  const earlier = formerDirectories(changes);
  const history = feedHistory(atlas, changes.all.at(-1)?.since ?? atlas.today);
  const feed = (
    topic: FeedTopic,
    news: readonly News[],
    before: readonly FeedEntry[],
    what?: Summary,
  ) => {
    const first = before.length === 0 ? [history.known(topic)] : before;
    return feedOf(topic, [...news.map(({ entry }) => entry), ...first], what);
  };
  const ofEnhancement = (view: EnhancementView) => of(enhancementKeys(view, lookup, earlier));
  const ofGate = ({ name, formerNames }: Gate) =>
    of([name, ...formerNames].map((each) => subjectKey('gate', each)));
  return [
    ...atlas.enhancements.map((view) => {
      const topic = enhancementTopic(view);
      return feed(
        topic,
        ofEnhancement(view),
        history.ofEnhancement(view, topic),
        atlas.summaries.ofEnhancement(view.id),
      );
    }),
    ...atlas.gates.map((gate) => {
      const topic = gateTopic(gate);
      return feed(topic, ofGate(gate), history.ofGate(gate, topic), atlas.summaries.ofGate(gate));
    }),
    ...atlas.releases.map((release) => {
      const concerning = news.filter(({ releases }) => releases.includes(release.version));
      const topic = releaseTopic(release);
      return feed(topic, concerning, history.ofRelease(release, topic));
    }),
    ...atlas.sigs.map((sig) => {
      const owned = sig.owned.flatMap((id) => lookup.enhancement(id) ?? []);
      const gates = gatesOfSig(sig, atlas);
      return feed(sigTopic(sig), [...owned.flatMap(ofEnhancement), ...gates.flatMap(ofGate)], []);
    }),
  ];
}

/** @param what what its subject is */
function feedOf(
  topic: FeedTopic,
  entries: readonly FeedEntry[],
  what: Summary | undefined,
): FeedView {
  const tells = 'What changed upstream, after the stages by release.';
  return {
    ...topic,
    description: [summaryWords(what), tells].filter(Boolean).join(' '),
    entries: newestEntries(entries),
  };
}

function subjectKey(subject: ChangeSubject, name: string): string {
  return `${subject} ${name}`;
}

/** From directories to those that an enhancement was in before, by the accounts of moves. */
function formerDirectories({ all }: ChangeIndex): ReadonlyMap<string, string> {
  const moves = all.flatMap(({ changes }) =>
    changes.filter(({ kind }) => kind === 'enhancement-moved'),
  );
  return new Map(moves.map(({ from = '', to = '' }) => [to, from]));
}

function enhancementKeys(
  view: EnhancementView,
  lookup: Lookup,
  earlier: ReadonlyMap<string, string>,
): string[] {
  const ids = new Set<string>();
  for (let each: string | undefined = view.id; each !== undefined && !ids.has(each); ) {
    ids.add(each);
    each = earlier.get(each);
  }
  const number = ownNumber(view, lookup);
  return [
    ...[...ids].map((each) => subjectKey('enhancement', each)),
    ...(number !== undefined ? [subjectKey('issue', String(number))] : []),
  ];
}
