import { removedApi } from '../../../../src/schemas/removed-api.ts';
import { unreadNotice } from '../../reading/standing.ts';
import { belowFrontMatter, outcomeOf, type TestedDocuments } from '../../testing/document.ts';
import { parseGuide } from './parse.ts';

/** What tests damage and make long, of what this source reads. */
export const documents = {
  removedApis: {
    path: 'content/en/docs/reference/using-api/deprecation-guide.md',
    text: '---\ntitle: Guide\n---\n\n## Removed APIs by release\n\n### v1.25\n\n#### CronJob {#cronjob-v125}\n\nThe **batch/v1beta1** API version of CronJob is no longer served as of v1.25.\n\n* Migrate manifests to use the **batch/v1** API version, available since v1.21.\n',
    read: (text, path) => {
      const { records, unread } = parseGuide(text, path);
      return outcomeOf(records, removedApi, ({ id }) => id, unread.map(unreadNotice));
    },
    real: {
      repository: 'kubernetes/website',
      paths: /\/using-api\/deprecation-guide\.md$/,
      count: 150,
    },
    grows: {
      'the deprecation guide': {
        fillers: 'markdown',
        around: (filler) => belowFrontMatter(`### v1.34\n\n#### Thing {#thing-v134}\n\n${filler}`),
      },
    },
  },
} satisfies TestedDocuments;
