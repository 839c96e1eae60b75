import type { AnnouncementKind } from '../../schemas/announcement.ts';
import { stageLabel } from '../stage.ts';
import type { PostMention } from './posts.ts';

const KINDS: Record<AnnouncementKind, string> = {
  'release-announcement': 'release announcement',
  'feature-post': 'feature post',
  preview: 'preview',
  interview: 'interview',
  spotlight: 'spotlight',
  other: 'post',
};

/** What kind of post it is, in words. */
export function announcementKindLabel(kind: AnnouncementKind): string {
  return KINDS[kind];
}

/** How a post names something, in words: "release announcement, lists it as GA". */
export function postMentionWords({ post, role, stage, isRemoval }: PostMention): string {
  const kind = announcementKindLabel(post.kind);
  const as = stage === undefined ? '' : ` as ${stageLabel(stage)}`;
  if (role === 'matched') return `${kind}, matched by name`;
  if (role === 'listed') return `${kind}, lists it${as}`;
  if (isRemoval) return `${kind}, among deprecations and removals`;
  if (role === 'headed') return `${kind}, presents it${as}`;
  return stage === undefined ? kind : `${kind}, about ${stageLabel(stage)}`;
}

/** Where in a post something is named; `undefined` for a post without an address. */
export function postUrl({
  post,
  anchor,
}: Pick<PostMention, 'post' | 'anchor'>): string | undefined {
  if (post.permalink === undefined || anchor === undefined) return post.permalink;
  return `${post.permalink}#${anchor}`;
}
