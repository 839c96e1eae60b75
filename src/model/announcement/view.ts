import type { Announcement } from '../../schemas/announcement.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { FindEnhancement } from '../digest/mention.ts';
import { namedKepPhrase } from '../digest/named-phrases.ts';
import type { FeatureRow } from '../features/row.ts';
import {
  asidePart,
  datedLink,
  dayPart,
  enhancementPhrase,
  type ListItem,
  linkPart,
  type Phrase,
  type PhraseTable,
} from '../page/phrase.ts';
import { stageLabel } from '../stage.ts';
import { type ComparedList, compareLists } from './comparison.ts';
import { countsTable } from './count-table.ts';
import { announcementKindLabel, postUrl } from './post-words.ts';
import type { ReleasePosts } from './posts.ts';

/** What the Kubernetes blog announced of a release, beside what is declared. */
export interface AnnouncementView {
  /** The post that announces the release; absent where only others are about it. */
  readonly post: Announcement | undefined;
  readonly lead: Phrase | undefined;
  /** How many enhancements reached each stage, as announced and as all sources tell. */
  readonly counts: PhraseTable | undefined;
  /** What else is counted. */
  readonly otherCounts: string | undefined;
  /** What it lists as having reached a stage. */
  readonly lists: readonly AnnouncedListView[];
  /** How many further posts there are about the release. */
  readonly otherCount: number;
  /** These posts, those about features by the stage that they tell of; oldest first. */
  readonly others: readonly PostList[];
}

/** The enhancements that an announcement lists as having reached a stage. */
export interface AnnouncedListView {
  /** "Announced as GA (12)". */
  readonly summary: string;
  readonly lead: Phrase;
  readonly items: readonly Phrase[];
  /** What declares the same and is not listed. */
  readonly unlisted: { readonly lead: string; readonly items: readonly Phrase[] } | undefined;
}

/** Posts under a heading. */
export interface PostList {
  readonly heading: string;
  readonly items: readonly ListItem[];
}

/** Posts alone, without the one that announces the release, are no announcement. */
export function announcementHeading({ post }: AnnouncementView): string {
  return post === undefined ? 'Blog posts' : 'Announcement';
}

/** What was announced of a release; `undefined` where no post is about it. */
export function viewAnnouncement(
  { announcement, others }: ReleasePosts,
  rows: readonly FeatureRow[],
  { enhancements }: Pick<Atlas, 'enhancements'>,
  find: FindEnhancement,
): AnnouncementView | undefined {
  if (announcement === undefined && others.length === 0) return undefined;
  const lists = announcement === undefined ? [] : compareLists(announcement, enhancements, find);
  return {
    post: announcement,
    lead: announcement && leadPhrase(announcement),
    counts: announcement?.counts && countsTable(announcement, rows, lists),
    otherCounts: announcement && otherCountWords(announcement),
    lists: announcement === undefined ? [] : lists.map((list) => viewList(announcement, list)),
    otherCount: others.length,
    others: groupPosts(others),
  };
}

/** The headings of posts in their order, and which posts stand under each. */
const POST_GROUPS: readonly (readonly [string, (post: Announcement) => boolean])[] = [
  ...(['stable', 'beta', 'alpha'] as const).map(
    (stage) =>
      [`Features at ${stageLabel(stage)}`, (post: Announcement) => post.stage === stage] as const,
  ),
  ['Other features', ({ kind }) => kind === 'feature-post'],
  ['Previews and interviews', () => true],
];

function groupPosts(posts: readonly Announcement[]): PostList[] {
  const headingOf = (post: Announcement) => POST_GROUPS.find(([, holds]) => holds(post))?.[0] ?? '';
  const byHeading = Map.groupBy(posts, headingOf);
  return POST_GROUPS.flatMap(([heading]) => {
    const items = (byHeading.get(heading) ?? []).map((post) => ({ phrase: postPhrase(post) }));
    return items.length === 0 ? [] : [{ heading, items }];
  });
}

function leadPhrase({ theme, date, permalink, title }: Announcement): Phrase {
  return [
    ...(theme === undefined ? [] : [{ kind: 'strong', text: theme } as const, ', ']),
    'announced ',
    ...(date === undefined ? [] : ['on ', dayPart(date), ' ']),
    'as ',
    linkPart(title, permalink),
  ];
}

function otherCountWords({ counts }: Announcement): string | undefined {
  const told = [
    ['new, stage not stated', counts?.introduced],
    ['deprecated', counts?.deprecated],
    ['removed', counts?.removed],
    ['deprecated, removed, or withdrawn', counts?.deprecatedOrRemoved],
  ] as const;
  const words = told.flatMap(([label, count]) =>
    count === undefined ? [] : [`${count} ${label}`],
  );
  return words.length === 0 ? undefined : `Also announced: ${words.join(', ')}.`;
}

function viewList(announcement: Announcement, compared: ComparedList): AnnouncedListView {
  const { list, enhancements, unlisted } = compared;
  const stage = stageLabel(list.stage);
  const to = postUrl({ post: announcement, anchor: list.anchor });
  return {
    summary: `Announced as ${stage} (${enhancements.length})`,
    lead: [linkPart(list.heading, to), ', as the announcement lists them:'],
    items: enhancements.map((one) => {
      const words = differenceWords(one, stage, announcement.release);
      const name = one.kep === undefined ? [one.title] : namedKepPhrase(one.kep);
      return words === undefined ? name : [...name, ' ', asidePart(words)];
    }),
    unlisted:
      unlisted.length === 0
        ? undefined
        : {
            lead: `Not listed, though their kep.yaml says ${stage} in v${announcement.release}:`,
            items: unlisted.map(enhancementPhrase),
          },
  };
}

function differenceWords(
  { kep, declared }: ComparedList['enhancements'][number],
  stage: string,
  release: string | undefined,
): string | undefined {
  if (kep?.view === undefined || declared === release) return undefined;
  return declared === undefined
    ? `its kep.yaml names no release for ${stage}`
    : `its kep.yaml says v${declared}`;
}

function postPhrase(post: Announcement): Phrase {
  const { permalink, kind } = post;
  return [
    ...datedLink(post, permalink),
    ...(kind === 'feature-post' ? [] : [' ', asidePart(announcementKindLabel(kind))]),
  ];
}
