import type { RootContent } from 'mdast';
import type {
  AnnouncedCounts,
  AnnouncedList,
  Announcement,
  AnnouncementKind,
} from '../../../../src/schemas/announcement.ts';
import { collectFacts } from '../../reading/facts.ts';
import { isHandle } from '../../reading/handles.ts';
import { noteSlips, withKnownKeys } from '../../reading/known-keys.ts';
import { lineOf, lineOfText, segmentsOf } from '../../reading/markdown.ts';
import { Oddities } from '../../reading/oddities.ts';
import { FRONT_MATTER, type Post, readPost } from '../../reading/posts.ts';
import { releasesNamed } from '../../reading/releases.ts';
import { readReachedStage } from '../../reading/stage-words.ts';
import { type FileReading, unreadFile } from '../../reading/standing.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import { plainText } from '../../reading/written.ts';
import type { Blog } from './blogs.ts';
import { parseCounts } from './counts.ts';
import { parseAnnounced } from './features.ts';
import { permalinkOfPost, readPostDay, readSlug } from './front-matter.ts';
import { classifyAnnouncement, RELEASE_TITLE, releaseOfTitle } from './kinds.ts';
import { outlinePost } from './outline.ts';
import type { PostNames, PostReading } from './reading.ts';

const READ_FIELDS = ['title', 'date', 'draft', 'slug', 'url', 'author'];
const FIRST_WITH_THEME = 14;
/** What YAML 1.1 takes for true. */
const DRAFT = /^(?:true|yes|on)$/i;
/** The kinds of posts whose text is about the release that it names. */
const ABOUT_RELEASES: ReadonlySet<AnnouncementKind> = new Set([
  ...(['release-announcement', 'feature-post', 'preview'] as const),
]);
/** Proposals that are no enhancement, such as that of the KEP process, are numbered 0. */
const ABOUT_KEPS = /\/0000-/;

/**
 * Reads a post; of a draft nothing.
 * @param path the file in the repository of the blog
 * @param names what it may name
 */
export function parsePost(
  text: string,
  path: string,
  blog: Blog,
  names: PostNames,
): FileReading<Announcement> {
  const written = readPost(text);
  // Hugo reads keys in any case of letters.
  const fields = withKnownKeys(written.fields, READ_FIELDS, new Oddities());
  const post = { ...written, fields };
  const { fault } = post;
  if (fault) return { unread: unreadFile(path, fault.field, fault.expected, fault.got) };
  if (DRAFT.test(plainText(post.fields.get('draft')) ?? '')) return {};
  const oddities = new Oddities();
  if (post.fence !== '---') oddities.add(FRONT_MATTER, 'normalized', '---', post.fence);
  noteSlips(post.slips, oddities);
  const title = plainText(post.fields.get('title'));
  if (title === undefined) {
    return { unread: unreadFile(path, 'title', 'the title of the post', 'nothing') };
  }
  const date = readPostDay(post.fields, path, oddities);
  const reading = {
    day: date ?? '9999',
    ...names,
    oddities,
    lineOffset: post.lineOffset,
    site: blog.site,
  };
  const segments = [
    { text: `${title}\n` },
    ...post.tree.children.flatMap((node) => segmentsOf(node)),
  ];
  const facts = collectFacts(post.tree.children, 'text', reading);
  const releases = releasesNamed(segments, 'anything');
  const slug = readSlug(post.fields, title, oddities);
  const author = plainText(post.fields.get('author')) ?? '';
  const authors = handlesLinked(author);
  const hasKep = facts.keps?.some(({ directory = '' }) => !ABOUT_KEPS.test(directory)) ?? false;
  const traits = { hasKep, hasRelease: releases.length > 0 };
  const kind = classifyAnnouncement({ title, author, slug, ...traits });
  const sigs = names.groups.namedIn(segments);
  const only = releases.length === 1 && ABOUT_RELEASES.has(kind) ? releases[0] : undefined;
  const release = releaseOfTitle(title) ?? only;
  return {
    record: {
      ...{ id: slug, kind, title, date, release },
      permalink: permalinkOfPost(post.fields, date, slug, blog.site),
      ...(blog.repository === 'kubernetes/contributor-site' && { repository: blog.repository }),
      path,
      ...withoutEmpty({ authors, releases, sigs }),
      ...(kind === 'release-announcement'
        ? readRelease(title, post, reading)
        : kind === 'feature-post' && readStage(title, post.tree.children)),
      ...(kind === 'feature-post' && facts.keps === undefined && readHeadings(post)),
      ...{ keps: facts.keps, gates: facts.gates },
      problems: oddities.problems,
    },
  };
}

function readRelease(
  title: string,
  { tree, lineOffset }: Post,
  reading: PostReading,
): Partial<Announcement> {
  const [, release = '', theme] = RELEASE_TITLE.exec(title) ?? [];
  const { introduction, parts } = outlinePost(tree);
  const counts = introduction.flatMap((node) => {
    const found = node.type === 'paragraph' ? parseCounts(lineOfText(node)) : undefined;
    return found === undefined ? [] : [{ ...found, line: lineOf(node, lineOffset) }];
  })[0];
  const { lists, features } = parseAnnounced(parts, reading);
  reportCounts(counts, lists, reading);
  const hasTheme = Number(release.split('.')[1]) >= FIRST_WITH_THEME;
  if (hasTheme && counts === undefined) {
    reading.oddities.add('counts', 'missing', 'a sentence that counts the enhancements');
  }
  return {
    ...(hasTheme && theme !== undefined && { theme }),
    counts,
    ...withoutEmpty({ lists, features }),
  };
}

function readHeadings({ tree }: Post): Partial<Announcement> {
  const headings = outlinePost(tree).parts.map(({ title }) => title.trim());
  const written = headings.filter((title) => title !== '');
  return withoutEmpty({ headings: written });
}

/** The sentence that counts and the list that is complete should agree. */
function reportCounts(
  counts: AnnouncedCounts | undefined,
  lists: readonly AnnouncedList[],
  { oddities }: PostReading,
): void {
  for (const { stage, announced } of lists) {
    const counted = counts?.[stage];
    if (announced !== undefined && counted !== undefined && counted !== announced) {
      const expected = `${announced}, as the text above the list of ${stage} enhancements says`;
      oddities.add(`counts.${stage}`, 'contradiction', expected, String(counted));
    }
  }
}

const GRADUATES =
  /\b(?:(?:graduat|promot|mov|reach|enter|becom|introduc)\w*|goes|hits|now|is|as|in)\b/i;

/** The title says it best; else one of the first sentences that speak of a graduation. */
function readStage(title: string, content: readonly RootContent[]): Partial<Announcement> {
  const titled = readReachedStage(title);
  const isTitled = releaseOfTitle(title) !== undefined || GRADUATES.test(title);
  if (titled !== undefined && isTitled) return { stage: titled };
  const paragraph = content.find(
    (node) => node.type === 'paragraph' && lineOfText(node).length > 80,
  );
  const text = paragraph === undefined ? '' : lineOfText(paragraph);
  const stage = GRADUATES.test(text) ? readReachedStage(text) : undefined;
  return stage === undefined ? {} : { stage };
}

const PROFILE = /\]\(https?:\/\/(?:www\.)?github\.com\/([^\s/()]+)\/?\)/gi;

/** The handles of the authors whose profiles on GitHub the front matter links. */
function handlesLinked(author: string): string[] {
  const handles = [...author.matchAll(PROFILE)].flatMap(([, handle]) => handle ?? []);
  return [...new Set(handles.filter(isHandle))];
}
