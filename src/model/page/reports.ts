import type { MergedView } from '../activity/activity.ts';
import { mergedPhrase } from '../activity/words.ts';
import { postMentionWords, postUrl } from '../announcement/post-words.ts';
import type { PostMention } from '../announcement/posts.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { pullRequestUrl } from '../atlas/upstream.ts';
import type { DatedChange } from '../changes/change-index.ts';
import { changePhrase } from '../changes/words.ts';
import { countWords, nounFor } from '../count-words.ts';
import { type Mention, mentionPlaceWords } from '../digest/mention-index.ts';
import { noteAnchor, noteExcerpt, noteKindLabel } from '../release/note-words.ts';
import type { ConcerningNote, NoteView } from '../release/notes.ts';
import { changeLogPath, digestPath, notesPath } from './paths.ts';
import {
  asidePart,
  datedLink,
  joinPhrases,
  type ListItem,
  type Phrase,
  phraseWithDays,
  releasePart,
} from './phrase.ts';
import type { PageSection } from './section.ts';

/** How many days with changes a page shows. */
const CHANGED_DAYS = 8;

/** What changed lately for the subject of a page, the newest day first. */
export function changesSection(changes: readonly DatedChange[]): PageSection {
  const days = [...Map.groupBy(changes, ({ date }) => date)].slice(0, CHANGED_DAYS);
  return {
    id: 'changes',
    heading: 'Recent changes',
    items: days.map(([date, list]) => ({
      phrase: [
        { kind: 'day', date, to: changeLogPath(date) },
        ': ',
        ...phraseWithDays(list.map(({ change }) => changePhrase(change)).join('; ')),
      ],
    })),
  };
}

/** The pull requests that were merged for the subject of a page, by release and week, newest first. */
export function mergedSection(merged: readonly MergedView[], atlas: Atlas): PageSection {
  const weeks = Map.groupBy(merged, ({ release, week }) => `${release} ${week}`);
  const count = `${countWords(merged.length, 'pull request')} ${nounFor(merged.length, 'was', 'were')}`;
  return {
    id: 'merged',
    heading: 'Merged work',
    lead: [`${count} merged into kubernetes/kubernetes, by release and week:`],
    items: [...weeks.values()].map((list) => ({ phrase: weekPhrase(list, atlas) })),
  };
}

function weekPhrase(list: readonly MergedView[], atlas: Atlas): Phrase {
  const [first] = list;
  if (first === undefined) return [];
  const { release, week } = first;
  return [
    ...(release === undefined ? [] : [releasePart(release, atlas), ', ']),
    'week of ',
    { kind: 'day', date: week },
    ': ',
    ...joinPhrases(list.map(mergedPhrase), '; '),
  ];
}

/** How many characters of a note a page shows. */
const EXCERPT = 180;

/**
 * The release notes that concern the subject of a page, newest first.
 * @param textOf what a note says, where that was fetched
 */
export function notesSection(
  notes: readonly ConcerningNote[],
  textOf: (note: NoteView) => string | undefined,
): PageSection {
  const order = notes.length === 1 ? '' : ', newest first';
  const lead = [`${countWords(notes.length, 'related release note')}${order}:`];
  const items = notes.map((note): ListItem => {
    const excerpt = noteExcerpt(textOf(note.note) ?? '', EXCERPT);
    const phrase = notePhrase(note);
    return excerpt === '' ? { phrase } : { phrase, excerpt };
  });
  return { id: 'release-notes', heading: 'Release notes', lead, items };
}

function notePhrase({ note, gates }: ConcerningNote): Phrase {
  const { release, pr, kinds = [], actionRequired } = note;
  return [
    {
      kind: 'link',
      text: `v${release}`,
      to: `${notesPath(release)}#${noteAnchor(pr)}`,
      label: `Note on #${pr} in v${release}`,
    },
    ' ',
    { kind: 'link', text: `#${pr}`, to: pullRequestUrl(pr) },
    ` ${kinds.map((kind) => noteKindLabel(kind)).join(', ')}`,
    ...(actionRequired ? [', ', { kind: 'strong', text: 'action required' } as const] : []),
    ...(gates.length === 0 ? [] : [' ', asidePart(`names ${gates.join(', ')}`)]),
  ];
}

/** The posts that name the subject of a page, newest first. */
export function postsSection(posts: readonly PostMention[]): PageSection {
  return {
    id: 'posts',
    heading: 'Blog posts',
    items: posts.map((mention) => {
      const title = datedLink(mention.post, postUrl(mention));
      return { phrase: [...title, ' ', asidePart(postMentionWords(mention))] };
    }),
  };
}

/** The digests that name the subject of a page, newest first, with the sections in which they do. */
export function digestsSection(mentions: readonly Mention[]): PageSection {
  return {
    id: 'digests',
    heading: 'Mentions',
    lead: [`Mentioned in ${countWords(mentions.length, 'LWKD issue')}:`],
    items: mentions.map((mention) => ({ phrase: mentionPhrase(mention) })),
  };
}

function mentionPhrase({ digest, places, isFeatured }: Mention): Phrase {
  const date = digest.record.id;
  const words = places
    .filter(({ kind }) => kind !== 'kep-of-the-week')
    .map(mentionPlaceWords)
    .join(', ');
  return [
    { kind: 'day', date, to: digestPath(date), hasMarkdown: true },
    ...(isFeatured ? [' ', { kind: 'strong', text: 'KEP of the Week' } as const] : []),
    ...(words === '' ? [] : [`${isFeatured ? ', ' : ' '}${words}`]),
  ];
}
