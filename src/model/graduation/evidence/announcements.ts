import type { AnnouncedList, Announcement } from '../../../schemas/announcement.ts';
import type { KepMention } from '../../../schemas/digest.ts';
import type { Stage } from '../../../schemas/stage.ts';
import { isComplete } from '../../announcement/comparison.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import type { AnnouncedEvidence, Evidence } from './evidence.ts';
import { groupEvidence } from './notes.ts';

type Find = (mention: KepMention) => { readonly id: string } | undefined;

/** Gathers what release announcements list, and what they present under the heading of a stage. */
export function announcedEvidence(posts: readonly Announcement[], find: Find): AnnouncedEvidence {
  const announcements = posts.filter(({ kind }) => kind === 'release-announcement');
  const named = groupEvidence(announcements.flatMap((post) => namedIn(post, find)));
  const whole = new Map<string, { readonly post: Announcement; readonly list: AnnouncedList }>(
    announcements.flatMap((post) =>
      (post.lists ?? [])
        .filter((list) => isComplete(list, post))
        .map((list) => [`${post.release} ${list.stage}`, { post, list }] as const),
    ),
  );
  return {
    named,
    missing: (id, stage, release) => {
      const found = whole.get(`${release} ${stage}`);
      const isNamed = (named.get(id) ?? []).some(
        (one) => one.stage === stage && one.release === release,
      );
      return found === undefined || isNamed ? undefined : missingFrom(found.post, found.list);
    },
  };
}

function namedIn(post: Announcement, find: Find): { id: string; evidence: Evidence }[] {
  const lists = (post.lists ?? []).flatMap((list) =>
    list.enhancements.flatMap(({ kep, line }) => {
      const id = kep && find(kep)?.id;
      return id === undefined ? [] : [{ id, evidence: say(post, 'listed', { ...list, line }) }];
    }),
  );
  const listed = new Set(lists.map(({ id }) => id));
  const headings = (post.features ?? [])
    .filter(({ stage, isRemoval }) => stage !== undefined && isRemoval !== true)
    .flatMap((feature) =>
      (feature.keps ?? []).flatMap((kep) => {
        const id = find(kep)?.id;
        return id === undefined || listed.has(id)
          ? []
          : [{ id, evidence: say(post, 'headed', feature) }];
      }),
    );
  return [...lists, ...headings];
}

function say(
  post: Announcement,
  role: 'listed' | 'headed',
  place: Pick<AnnouncedList, 'line' | 'anchor'> & { readonly stage?: Stage | undefined },
): Evidence {
  return postEvidence(post, role, place, { stage: place.stage, release: post.release });
}

function missingFrom(post: Announcement, list: AnnouncedList): Evidence {
  return postEvidence(post, 'missing', list, { stage: list.stage, release: undefined });
}

function postEvidence(
  { path, permalink }: Announcement,
  role: 'listed' | 'headed' | 'missing',
  { line, anchor }: Pick<AnnouncedList, 'line' | 'anchor'>,
  said: Pick<Evidence, 'stage' | 'release'>,
): Evidence {
  const url =
    permalink === undefined || anchor === undefined ? permalink : `${permalink}#${anchor}`;
  return {
    source: 'announcement',
    ...said,
    repository: REPOSITORIES.website,
    path,
    line,
    detail: { kind: 'post', role, url },
  };
}
