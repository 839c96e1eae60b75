import { docsPage } from '../../../../src/schemas/docs-page.ts';
import { belowFrontMatter, outcomeOfFile, type TestedDocuments } from '../../testing/document.ts';
import { parseDocsPage } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  docsPage: {
    path: 'content/en/docs/concepts/thing.md',
    text: '---\ntitle: Thing\napi_metadata:\n- apiVersion: "v1"\n  kind: "Pod"\n---\n\n{{< feature-state feature_gate_name="AThing" >}}\n\nText.\n',
    read: (text, path) => outcomeOfFile(parseDocsPage(text, path), path, docsPage, ({ id }) => id),
    real: {
      repository: 'kubernetes/website',
      paths: /^content\/en\/docs\/(concepts|tasks)\/.*\.md$/,
      count: 1200,
    },
    grows: {
      'a page of the documentation': {
        fillers: 'markdown',
        isWhole: true,
        around: (filler) =>
          belowFrontMatter(`{{< feature-state feature_gate_name="AThing" >}}\n${filler}`),
        longest: 3_990_000,
      },
    },
  },
} satisfies TestedDocuments;
