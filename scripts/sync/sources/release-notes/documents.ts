import { releaseNotes } from '../../../../src/schemas/release-notes.ts';
import { outcomeOfFile, SAMPLE_GATES, type TestedDocuments } from '../../testing/document.ts';
import { parseReleaseNotes } from './parse.ts';

const PULL = 'https://github.com/kubernetes/kubernetes/pull/99';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  releaseNotes: {
    path: 'releases/release-1.34/release-notes/release-notes-draft.json',
    text: '{"99": {"commit": "abc", "text": "AThing is beta", "pr_url": "https://github.com/kubernetes/kubernetes/pull/99", "pr_number": 99, "kinds": ["feature"], "sigs": ["node"], "feature": true, "documentation": [{"description": "", "url": "https://kep.k8s.io/12", "type": "KEP"}]}}',
    read: (text, path) =>
      outcomeOfFile(
        parseReleaseNotes(text, path, SAMPLE_GATES),
        path,
        releaseNotes,
        ({ version }) => version,
      ),
    real: { repository: 'kubernetes/sig-release', paths: /release-notes-draft\.json$/, count: 60 },
    grows: {
      'notes of a release': {
        fillers: 'markdown',
        around: (filler) =>
          JSON.stringify({
            99: {
              ...{
                commit: 'abc',
                text: filler,
                markdown: filler,
                kinds: ['feature'],
                sigs: ['node'],
              },
              ...{ pr_url: PULL, pr_number: 99, areas: [filler] },
              documentation: [{ description: filler, url: `https://kep.k8s.io/12${filler}` }],
            },
          }),
        longest: 65_000,
      },
    },
  },
} satisfies TestedDocuments;
