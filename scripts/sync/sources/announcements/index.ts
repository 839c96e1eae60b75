import type { Announcement } from '../../../../src/schemas/announcement.ts';
import type { PathText } from '../../engine/read-folder.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { GROUP_COLLECTIONS, knownGroupsText } from '../../reading/known-groups.ts';
import { type Blog, CONTRIBUTOR_BLOG, KUBERNETES_BLOG, withoutParts } from './blogs.ts';
import { joinCopies } from './copies.ts';
import { type AnnouncementTexts, fetchAnnouncements } from './fetch.ts';
import { nameUniquely, withOwnName } from './name-uniquely.ts';
import { parsePost } from './parse.ts';
import type { PostNames } from './reading.ts';

/** Posts of the Kubernetes blog and of the contributor blog. */
export const source = defineSource({
  needs: ['feature-gates', ...GROUP_COLLECTIONS],
  reads: [KUBERNETES_BLOG.posts, CONTRIBUTOR_BLOG.posts],
  inputs: async (content) => `${await knownGatesText(content)} ${await knownGroupsText(content)}`,
  fetch: fetchAnnouncements,
  parse: parsePosts,
});

/** The posts of both blogs; what cannot be read gives a notice. */
export function parsePosts({
  kubernetes,
  contributors,
  kept,
  names,
}: AnnouncementTexts): ParsedSource {
  const read = readPosts(kubernetes, KUBERNETES_BLOG, names);
  const others = readPosts(withoutParts(contributors), CONTRIBUTOR_BLOG, names);
  const posts = [...kept.map(withOwnName), ...read.posts];
  return {
    records: nameUniquely(joinCopies(posts, others.posts)),
    notices: [...read.notices, ...others.notices],
  };
}

function readPosts(files: readonly PathText[], blog: Blog, names: PostNames) {
  const read = files.map(({ path, text }) => parsePost(text, path, blog, names));
  return {
    posts: read.flatMap((file): Announcement[] => (file.kind === 'post' ? [file.post] : [])),
    notices: read.flatMap((file) =>
      file.kind === 'other' && file.isUnreadable ? [`${file.path}: ${file.reason}`] : [],
    ),
  };
}
