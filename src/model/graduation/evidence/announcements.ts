import type {
  AnnouncedFeature,
  AnnouncedList,
  Announcement,
} from '../../../schemas/announcement.ts';
import type { KepMention } from '../../../schemas/digest.ts';
import type { Stage } from '../../../schemas/stage.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import type { Evidence, EvidenceIndex } from './evidence.ts';
import { groupEvidence } from './notes.ts';

type Find = (mention: KepMention) => { readonly id: string } | undefined;

/**
 * Gathers what release announcements list, and what they present under the heading of a stage, of a
 * deprecation or of a removal.
 */
export function announcedEvidence(posts: readonly Announcement[], find: Find): EvidenceIndex {
  const announcements = posts.filter(({ kind }) => kind === 'release-announcement');
  return groupEvidence(announcements.flatMap((post) => namedIn(post, find)));
}

function namedIn(post: Announcement, find: Find): { id: string; evidence: Evidence }[] {
  const lists = (post.lists ?? []).flatMap((list) =>
    list.enhancements.flatMap(({ kep, line }) => {
      const id = kep && find(kep)?.id;
      return id === undefined ? [] : [{ id, evidence: say(post, 'listed', { ...list, line }) }];
    }),
  );
  const listed = new Set(lists.map(({ id }) => id));
  const headings = (post.features ?? []).flatMap((feature) => {
    const stage = stageOf(feature);
    if (stage === undefined) return [];
    return (feature.keps ?? []).flatMap((kep) => {
      const id = find(kep)?.id;
      return id === undefined || listed.has(id)
        ? []
        : [{ id, evidence: say(post, 'headed', { ...feature, stage }) }];
    });
  });
  return [...lists, ...headings];
}

/**
 * The stage that a heading speaks of. What stands among deprecations and removals is one only where
 * its own heading says so: new behavior that can be switched off stands there as well.
 */
function stageOf({ heading, stage, isRemoval }: AnnouncedFeature): Stage | undefined {
  if (isRemoval !== true) return stage;
  const [word] = heading.match(/deprecat|remov|withdraw|retire/i) ?? [];
  if (word === undefined) return undefined;
  return word.toLowerCase() === 'deprecat' ? 'deprecated' : 'removed';
}

function say(
  { path, permalink, release }: Announcement,
  role: 'listed' | 'headed',
  { stage, line, anchor }: Pick<AnnouncedList, 'line' | 'anchor'> & { readonly stage: Stage },
): Evidence {
  const url =
    permalink === undefined || anchor === undefined ? permalink : `${permalink}#${anchor}`;
  return {
    source: 'announcement',
    stage,
    release,
    repository: REPOSITORIES.website,
    path,
    line,
    detail: { kind: 'post', role, url },
  };
}
