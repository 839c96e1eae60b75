import type { Announcement } from '../../../../src/schemas/announcement.ts';
import { defineSource } from '../../engine/source.ts';
import { fetchGateTexts, knownGatesText } from '../../reading/known-gates.ts';
import { POSTS } from './fetch.ts';
import { nameUniquely, withOwnName } from './name-uniquely.ts';
import { parseAnnouncement } from './parse.ts';

/** Posts of the Kubernetes blog about releases and KEPs: kubernetes/website `content/en/blog`. */
export const source = defineSource({
  needs: ['feature-gates'],
  reads: [POSTS],
  inputs: knownGatesText,
  fetch: (...run) => fetchGateTexts<Announcement>(POSTS, ...run),
  parse({ files: posts, kept, gates }) {
    const files = posts.map(({ path, text }) => parseAnnouncement(text, path, gates));
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
