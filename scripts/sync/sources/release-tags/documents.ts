import { release } from '../../../../src/schemas/release.ts';
import { jsonOrText, outcomeOf, type TestedDocuments } from '../../testing/document.ts';
import { joinTags } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  published: {
    path: 'release v1.36.1',
    text: '{"tagName": "v1.36.1", "publishedAt": "2026-05-12T10:00:00Z", "isPrerelease": false}',
    read: (text, path) => {
      const { records, notices } = joinTags([jsonOrText(text)], []);
      const errors = notices.map((notice) => `${path}: ${notice}`);
      return outcomeOf(records, release, ({ version }) => version, errors);
    },
    grows: {
      'a published release': {
        fillers: 'markdown',
        isWhole: true,
        around: (filler) => JSON.stringify({ tagName: `v1.36.0${filler}`, publishedAt: filler }),
        longest: 300_000,
      },
    },
  },
} satisfies TestedDocuments;
