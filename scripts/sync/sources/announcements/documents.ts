import { announcement } from '../../../../src/schemas/announcement.ts';
import {
  belowFrontMatter,
  outcomeOfFile,
  SAMPLE_GATES,
  type TestedDocuments,
} from '../../testing/document.ts';
import { SAMPLE_GROUPS } from '../../testing/groups.ts';
import { KUBERNETES_BLOG } from './blogs.ts';
import { parsePost } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  announcement: {
    path: 'content/en/blog/_posts/2025-08-27-v1-34-thing.md',
    text: '---\nlayout: blog\ntitle: "Kubernetes v1.34: A thing"\ndate: 2025-08-27\nslug: v1-34-thing\nauthor: >\n  Hu Bot\n---\n\nThe [KEP-12](https://kep.k8s.io/12) is beta, with the gate `AThing`.\n\n## How to use it\n\n* Turn on `InPlacePodVerticalScaling`.\n',
    read: (text, path) => {
      const known = { gates: SAMPLE_GATES, groups: SAMPLE_GROUPS };
      const file = parsePost(text, path, KUBERNETES_BLOG, known);
      return outcomeOfFile(file, path, announcement, ({ id }) => id);
    },
    real: {
      repository: 'kubernetes/website',
      paths: /^content\/en\/blog\/_posts\/.*\.md$/,
      count: 350,
    },
    grows: { 'a post': { fillers: 'markdown', around: belowFrontMatter } },
  },
} satisfies TestedDocuments;
