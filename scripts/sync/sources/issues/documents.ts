import { issue } from '../../../../src/schemas/issue.ts';
import { jsonOrText, outcomeOfFile, type TestedDocuments } from '../../testing/document.ts';
import { SAMPLE_GROUPS } from '../../testing/groups.ts';
import { parseIssue } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  issue: {
    path: 'issue 12',
    text: '{"number": 12, "title": "A thing", "state": "open", "user": {"login": "octo-cat"}, "labels": [{"name": "sig/node"}, {"name": "stage/beta"}], "milestone": {"title": "v1.34"}, "created_at": "2024-01-02T00:00:00Z", "body": "# Enhancement Description\\n- One-line enhancement description: a thing\\n- Enhancement target (which target equals to which milestone):\\n  - Alpha release target (x.y): 1.33\\n- [x] Alpha\\n"}',
    read: (text, path) => {
      const record = parseIssue(jsonOrText(text), SAMPLE_GROUPS);
      return outcomeOfFile({ record }, path, issue, ({ number }) => number);
    },
    grows: {
      'an issue': {
        fillers: 'markdown',
        around: (filler) =>
          JSON.stringify({
            ...{ number: 12, title: 'A', state: 'open', created_at: '2024-01-02T00:00:00Z' },
            body: `# Enhancement Description\n- One-line enhancement description: a\n- Enhancement target:\n  - Alpha release target (x.y): 1.33\n\n${filler}`,
          }),
      },
    },
  },
} satisfies TestedDocuments;
