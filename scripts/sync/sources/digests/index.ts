import { placeOf } from '../../../../src/model/atlas/place.ts';
import type { Digest } from '../../../../src/schemas/digest.ts';
import { defineSource } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { fetchGateTexts, knownGatesText } from '../../reading/known-gates.ts';
import { POSTS } from './fetch.ts';
import { parseDigest } from './parse.ts';

/** Issues of Last Week in Kubernetes Development: kubernetes-sigs/lwkd `_posts/*.md`. */
export const source = defineSource({
  needs: ['feature-gates'],
  reads: [POSTS],
  inputs: knownGatesText,
  fetch: (...run) => fetchGateTexts<Digest>(POSTS, ...run),
  parse({ files: posts, kept, gates }) {
    const files = posts.map(({ path, text }) => ({ ...parseDigest(text, path, gates), text }));
    return {
      records: [...kept, ...files.flatMap((file) => (file.kind === 'digest' ? [file.digest] : []))],
      notices: files.flatMap((file) =>
        file.kind === 'other' ? [`${file.path} is no digest: ${file.reason}`] : [],
      ),
      files: files.flatMap((file) =>
        file.kind === 'digest'
          ? [
              {
                record: file.digest.id,
                path: `prose/digests/${placeOf(file.digest.id)}.md`,
                text: readFrontMatter(file.text).body,
              },
            ]
          : [],
      ),
    };
  },
});
