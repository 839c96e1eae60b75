import { safePath } from '../../../../src/model/atlas/place.ts';
import type { Digest } from '../../../../src/schemas/digest.ts';
import { type ContentFile, defineSource } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { type FileReading, gatherReadings, withStandingRecord } from '../../reading/standing.ts';
import { fetchDigests, POSTS } from './fetch.ts';
import { parseDigest } from './parse.ts';

/** Issues of Last Week in Kubernetes Development: kubernetes-sigs/lwkd `_posts/*.md`. */
export const source = defineSource({
  hasProse: true,
  needs: ['feature-gates'],
  reads: [POSTS],
  inputs: knownGatesText,
  fetch: fetchDigests,
  parse({ files: posts, kept, gates, recorded, shown }) {
    const files = posts.map(({ path, text }) => ({
      ...withStandingRecord(parseDigest(text, path, gates), recorded),
      text,
    }));
    const { records, unread } = gatherReadings(files);
    return {
      records: [...kept, ...records],
      notices: shown?.notices ?? [],
      unread,
      files: [...files.flatMap(proseOf), ...(shown ? [shown.index] : [])],
      ...(shown && { pictures: shown.pictures }),
    };
  },
});

/** The post's own text, without its front matter. */
function proseOf({ record, text }: FileReading<Digest> & { readonly text: string }): ContentFile[] {
  if (record === undefined) return [];
  const path = `prose/digests/${safePath(record.id)}.md`;
  return [{ record: record.id, path, text: readFrontMatter(text).body }];
}
