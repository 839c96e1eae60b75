import { getChanges } from '../../data/changes.ts';
import { changeId, subjectWords } from '../../model/changes/change-index.ts';
import { changePhrase } from '../../model/changes/words.ts';
import { changeLogPath } from '../../model/page/paths.ts';
import { changeDetails, changeList } from '../../schemas/api/change.ts';
import { addresses } from '../addresses.ts';
import { defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'changes.json',
    name: 'changes',
    summary: 'All change logs: what changed upstream between two syncs',
    shape: changeList,
    body: async (site) => ({
      accounts: (await getChanges()).all.map(({ date, since, changes }) => ({
        id: date,
        since,
        changes: changes.length,
        summary: subjectWords({ changes }),
        ...addresses(site, changeLogPath(date)),
      })),
    }),
  }),
  defineEndpoint({
    path: 'changes/{date}.json',
    name: 'change-account',
    summary: 'What changed up to a day, with the commits that were compared',
    parameter: { description: 'A day that changes.json lists.', example: '2026-06-08' },
    shape: changeDetails,
    files: async () =>
      (await getChanges()).all.map(({ date, since, ranges, changes }) => ({
        file: `changes/${date}.json`,
        body: () => ({
          id: date,
          since,
          ranges,
          changes: changes.map((change) => ({
            id: changeId({ date, change }),
            ...change,
            words: changePhrase(change),
          })),
        }),
      })),
  }),
];
