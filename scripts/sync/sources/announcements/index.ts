import { defineSource } from '../../engine/source.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { GROUP_COLLECTIONS, knownGroupsText } from '../../reading/known-groups.ts';
import { fetchPosts, POSTS } from './fetch.ts';
import { nameUniquely, withOwnName } from './name-uniquely.ts';
import { parseAnnouncement } from './parse.ts';

/** Posts of the Kubernetes blog about releases and KEPs: kubernetes/website `content/en/blog`. */
export const source = defineSource({
  needs: ['feature-gates', ...GROUP_COLLECTIONS],
  reads: [POSTS],
  inputs: async (content) => `${await knownGatesText(content)} ${await knownGroupsText(content)}`,
  fetch: fetchPosts,
  parse({ files: posts, kept, ...names }) {
    const files = posts.map(({ path, text }) => parseAnnouncement(text, path, names));
    const found = files.flatMap((file) =>
      file.kind === 'announcement' ? [file.announcement] : [],
    );
    return {
      records: nameUniquely([...kept.map(withOwnName), ...found]),
      notices: files.flatMap((file) =>
        file.kind === 'other' && file.isUnreadable ? [`${file.path}: ${file.reason}`] : [],
      ),
    };
  },
});
