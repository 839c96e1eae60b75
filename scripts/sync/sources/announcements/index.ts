import type { PathText } from '../../engine/read-folder.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { GROUP_COLLECTIONS, knownGroupsText } from '../../reading/known-groups.ts';
import { gatherReadings, withStandingRecord } from '../../reading/standing.ts';
import { type Blog, CONTRIBUTOR_BLOG, KUBERNETES_BLOG, withoutParts } from './blogs.ts';
import { joinCopies } from './copies.ts';
import { type AnnouncementTexts, fetchAnnouncements } from './fetch.ts';
import { nameUniquely, withOwnName } from './name-uniquely.ts';
import { parsePost } from './parse.ts';

/** Posts of the Kubernetes blog and of the contributor blog. */
export const source = defineSource({
  needs: ['feature-gates', ...GROUP_COLLECTIONS],
  reads: [KUBERNETES_BLOG.posts, CONTRIBUTOR_BLOG.posts],
  inputs: async (content) => `${await knownGatesText(content)} ${await knownGroupsText(content)}`,
  fetch: fetchAnnouncements,
  parse: parsePosts,
});

/** The posts of both blogs; of what cannot be read, what is on record stands. */
export function parsePosts(texts: AnnouncementTexts): ParsedSource {
  const read = readPosts(texts.kubernetes, KUBERNETES_BLOG, texts);
  const others = readPosts(withoutParts(texts.contributors), CONTRIBUTOR_BLOG, texts);
  const posts = [...texts.kept.map(withOwnName), ...read.records];
  return {
    records: nameUniquely(joinCopies(posts, others.records)),
    notices: [],
    unread: [...read.unread, ...others.unread],
  };
}

function readPosts(
  files: readonly PathText[],
  blog: Blog,
  { names, recorded }: Pick<AnnouncementTexts, 'names' | 'recorded'>,
) {
  const own = recorded
    .filter(({ repository = KUBERNETES_BLOG.repository }) => repository === blog.repository)
    .map(withOwnName);
  return gatherReadings(
    files.map(({ path, text }) => withStandingRecord(parsePost(text, path, blog, names), own)),
  );
}
