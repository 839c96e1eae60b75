import type { Announcement } from '../../schemas/announcement.ts';
import type { DriftCitation } from '../../schemas/drift.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import type { FindEnhancement } from '../digest/mention.ts';
import { stageLabel } from '../stage.ts';
import { citeFile } from './citations.ts';
import { isConfirmedByGates } from './confirmation.ts';
import type { AnnouncedEnhancement, DriftContext } from './context.ts';
import { citeHistory, firstReleaseAt, hasReached, ownGates } from './kep-gates.ts';
import { stageSince } from './words.ts';

/** All enhancements that lists of release announcements name, in the order of the posts. */
export function announcedEnhancements(
  announcements: readonly Announcement[],
  find: FindEnhancement,
): AnnouncedEnhancement[] {
  return announcements.flatMap((post) => {
    const { release, lists = [], kind } = post;
    if (release === undefined || kind !== 'release-announcement') return [];
    return lists.flatMap(({ stage, enhancements }) =>
      enhancements.flatMap(({ kep, line }) => {
        const view = kep === undefined ? undefined : find(kep);
        return view === undefined ? [] : [{ view, post, release, stage, line }];
      }),
    );
  });
}

/** What a line of a post says. */
export function citePost(
  context: DriftContext,
  { path }: Announcement,
  line: number,
  says: string,
): DriftCitation {
  return citeFile(context, {
    source: 'announcement',
    says,
    repository: REPOSITORIES.website,
    path,
    place: `line ${line}`,
  });
}

/** What the announcement says of an enhancement that it lists. */
export function citeAnnounced(
  context: DriftContext,
  { post, release, stage, line }: AnnouncedEnhancement,
): DriftCitation {
  return citePost(context, post, line, `listed as ${stageLabel(stage)} in v${release}`);
}

/** What the gates of an announced enhancement say instead; `undefined` where they do not object. */
export function contradictionByGates(
  context: DriftContext,
  { view, stage, release }: AnnouncedEnhancement,
): DriftCitation | undefined {
  if (isConfirmedByGates(context, view, stage, release)) return undefined;
  const gates = ownGates(context, view);
  const gate = gates.find((one) => firstReleaseAt(one, stage) !== undefined) ?? gates[0];
  if (gate === undefined) return undefined;
  const told = firstReleaseAt(gate, stage);
  if (told === undefined && hasReached(gate, stage)) return undefined;
  const words = told === undefined ? `never ${stageLabel(stage)}` : stageSince(stage, told);
  return citeHistory(context, gate, stage, `${gate.name} ${words}`);
}
