import { digest } from '../../../../src/schemas/digest.ts';
import {
  belowFrontMatter,
  inFrontMatter,
  outcomeOfFile,
  SAMPLE_GATES,
  type TestedDocuments,
} from '../../testing/document.ts';
import { parseDigest } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  digest: {
    path: '_posts/2024-05-07-update.md',
    text: '---\nlayout: post\ntitle: Week Ending May 5, 2024\ndate: 2024-05-07 19:00:00 -0000\nslug: 2024-05-07-update\n---\n\n## Developer News\n\nRead [KEP-12](https://kep.k8s.io/12).\n\n## Promotions\n\n* `AThing` to [beta](https://github.com/kubernetes/kubernetes/pull/99)\n',
    read: (text, path) =>
      outcomeOfFile(parseDigest(text, path, SAMPLE_GATES), path, digest, ({ id }) => id),
    real: { repository: 'kubernetes-sigs/lwkd', paths: /^_posts\/.*-update\.md$/, count: 500 },
    grows: {
      'front matter of a digest': { fillers: 'yaml', around: inFrontMatter },
      'a digest': {
        fillers: 'markdown',
        around: (filler) =>
          belowFrontMatter(`## Developer News\n\n${filler}\n\n## Promotions\n\n${filler}`),
        longest: 97_000,
      },
    },
  },
} satisfies TestedDocuments;
