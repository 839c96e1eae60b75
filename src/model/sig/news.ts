import { announcementKindLabel } from '../announcement/post-words.ts';
import type { GroupPost } from '../announcement/posts.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { countWords, nounFor } from '../count-words.ts';
import type { MentionIndex } from '../digest/mention-index.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { digestPath, notesPath } from '../page/paths.ts';
import { asidePart, datedLink, enhancementLabels, type Phrase } from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import type { ReleaseNoteIndex } from '../release/notes.ts';
import type { Sig } from '../sig.ts';

/** How many issues of LWKD, and how many releases with notes, the page of a SIG names. */
const SHOWN = 10;

/** The interviews and posts about a group, newest first; absent where there are none. */
export function groupPostsSection(posts: readonly GroupPost[]): PageSection | undefined {
  if (posts.length === 0) return undefined;
  return {
    id: 'posts',
    heading: 'Interviews and posts',
    items: posts.map((post) => ({ phrase: groupPostPhrase(post) })),
  };
}

function groupPostPhrase({ post, subproject }: GroupPost): Phrase {
  const aside = [
    ...(post.kind === 'other' ? [] : [announcementKindLabel(post.kind)]),
    ...(subproject === undefined ? [] : [`about ${subproject}`]),
  ].join(' ');
  return [...datedTitle(post), ...(aside === '' ? [] : [' ', asidePart(aside)])];
}

/** A post by its day and its title, with its other address where it has one. */
export function datedTitle(post: GroupPost['post']): Phrase {
  const { permalink, copies = [] } = post;
  const others = copies.flatMap(({ permalink: to }) =>
    to === undefined ? [] : [' ', asidePart({ kind: 'link', text: 'also on kubernetes.dev', to })],
  );
  return [...datedLink(post, permalink), ...others];
}

/** The newest issues of LWKD that name enhancements of a group; absent where none does. */
export function groupDigestsSection(
  owned: readonly EnhancementView[],
  digests: Pick<MentionIndex, 'mentionsOfEnhancement'>,
): PageSection | undefined {
  const mentions = owned.flatMap((view) =>
    digests.mentionsOfEnhancement(view.id).map(({ digest }) => ({ day: digest.record.id, view })),
  );
  const days = [...Map.groupBy(mentions, ({ day }) => day)].sort(([a], [b]) => (a < b ? 1 : -1));
  if (days.length === 0) return undefined;
  return {
    id: 'digests',
    heading: 'In Last Week in Kubernetes Development',
    lead: [
      `${countWords(days.length, 'LWKD issue')} ${nounFor(days.length, 'names', 'name')} its enhancements, the newest first:`,
    ],
    items: days.slice(0, SHOWN).map(([day, list]) => ({
      phrase: [
        { kind: 'day', date: day, to: digestPath(day), hasMarkdown: true },
        ' ',
        ...enhancementLabels(list.map(({ view }) => view)),
      ],
    })),
  };
}

/** The releases that have release notes of a group, newest first; absent where none has. */
export function groupNotesSection(
  { name, slug }: Sig,
  { releases }: Pick<Atlas, 'releases'>,
  notes: Pick<ReleaseNoteIndex, 'ofRelease'>,
): PageSection | undefined {
  const counted = releases
    .toReversed()
    .map(({ version: release }) => ({
      release,
      count: notes.ofRelease(release).filter(({ sigs = [] }) => sigs.includes(name)).length,
    }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0) return undefined;
  return {
    id: 'release-notes',
    heading: 'Release notes',
    items: counted.slice(0, SHOWN).map(({ release, count }) => ({
      phrase: [
        { kind: 'link', text: `v${release}`, to: notesPath(release, slug) },
        `: ${countWords(count, 'release note')}`,
      ],
    })),
  };
}
