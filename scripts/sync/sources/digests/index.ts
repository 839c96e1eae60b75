import { safePath } from '../../../../src/model/atlas/place.ts';
import { type ContentFile, defineSource } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { fetchDigests, POSTS } from './fetch.ts';
import { type DigestFile, parseDigest, withStandingDigest } from './parse.ts';

/** Issues of Last Week in Kubernetes Development: kubernetes-sigs/lwkd `_posts/*.md`. */
export const source = defineSource({
  hasProse: true,
  needs: ['feature-gates'],
  reads: [POSTS],
  inputs: knownGatesText,
  fetch: fetchDigests,
  parse({ files: posts, kept, gates, recorded, shown }) {
    const files = posts.map(({ path, text }) => ({
      ...withStandingDigest(parseDigest(text, path, gates), recorded),
      text,
    }));
    return {
      records: [...kept, ...files.flatMap((file) => (file.kind === 'digest' ? [file.digest] : []))],
      notices: shown?.notices ?? [],
      unread: files.flatMap((file) => (file.kind === 'other' ? [file.unread] : [])),
      files: [...files.flatMap(proseOf), ...(shown ? [shown.index] : [])],
      ...(shown && { pictures: shown.pictures }),
    };
  },
});

/** The post's own text, without its front matter. */
function proseOf(file: DigestFile & { readonly text: string }): ContentFile[] {
  if (file.kind !== 'digest') return [];
  const { id } = file.digest;
  const path = `prose/digests/${safePath(id)}.md`;
  return [{ record: id, path, text: readFrontMatter(file.text).body }];
}
