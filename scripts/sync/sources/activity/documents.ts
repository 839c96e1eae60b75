import { activityWeek } from '../../../../src/schemas/activity.ts';
import {
  jsonOrText,
  outcomeOf,
  SAMPLE_GATES,
  type TestedDocuments,
} from '../../testing/document.ts';
import { parseActivity } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  pullRequest: {
    path: 'pull request 99',
    text: '{"number": 99, "title": "A thing (KEP-12)", "body": "Does it.\\n```release-note\\nThe gate AThing is beta.\\n```\\nhttps://kep.k8s.io/12", "mergedAt": "2026-07-07T10:00:00Z", "author": {"login": "octo-cat"}, "milestone": {"title": "v1.37"}, "labels": {"nodes": [{"name": "sig/node"}, {"name": "kind/feature"}, {"name": "release-note"}]}}',
    read: (text, path) => {
      const { records, notices } = parseActivity({
        ...{ recorded: [], merged: [jsonOrText(text)], published: [], prose: new Map() },
        ...{ knownGates: SAMPLE_GATES, firstWeek: '2000-01-03' },
      });
      // GitHub is named by the run.
      const errors = notices.map((notice) => `${path}: ${notice}`);
      return outcomeOf(records, activityWeek, ({ week }) => week, errors);
    },
    grows: {
      'a merged pull request': {
        fillers: 'markdown',
        isWhole: true,
        around: (filler) =>
          JSON.stringify({
            ...{ number: 99, title: filler, body: filler, mergedAt: '2026-07-07T10:00:00Z' },
            ...{ author: { login: 'octo-cat' }, labels: { nodes: [{ name: filler }] } },
          }),
        longest: 300_000,
      },
    },
  },
} satisfies TestedDocuments;
