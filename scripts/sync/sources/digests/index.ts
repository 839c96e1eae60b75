import { digest } from '../../../../src/schemas/digest.ts';
import { safePath } from '../../file-name.ts';
import { defineSource } from '../../source.ts';
import { fetchDigests, REPOSITORY } from './fetch.ts';
import { postBody } from './markdown.ts';
import { parseDigest } from './parse.ts';

/** Issues of Last Week in Kubernetes Development: kubernetes-sigs/lwkd `_posts/*.md`. */
export const digests = defineSource({
  name: 'digests',
  repositories: [REPOSITORY],
  folder: 'digests',
  schema: digest,
  identity: 'id',
  fetch: fetchDigests,
  parse({ posts, gates }) {
    const files = posts.map(({ path, text }) => ({ ...parseDigest(text, path, gates), text }));
    return {
      records: files.flatMap((file) => (file.kind === 'digest' ? [file.digest] : [])),
      notices: files.flatMap((file) =>
        file.kind === 'other' ? [`${file.path} is no digest: ${file.reason}`] : [],
      ),
      files: files.flatMap((file) =>
        file.kind === 'digest'
          ? [{ path: `prose/digests/${safePath(file.digest.id)}.md`, text: postBody(file.text) }]
          : [],
      ),
    };
  },
});
