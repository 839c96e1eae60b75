import { type ActivityIndex, indexActivity, type MergedView } from '../model/activity/activity.ts';
import { once } from '../model/once.ts';
import { activityTexts, type PullRequestWords } from '../schemas/activity.ts';
import { getAtlas } from './atlas.ts';
import { readProseJson } from './prose-json.ts';
import { getRecords } from './records.ts';
import { getReleaseNotes } from './release-notes.ts';

/** What was merged and released, with its words where they were fetched. */
export interface Activity extends ActivityIndex {
  readonly words: (pull: MergedView) => PullRequestWords | undefined;
}

/** What was merged and released, indexed once for all pages. */
export const getActivity = once(async (): Promise<Activity> => {
  const [{ releases }, weeks, notes] = await Promise.all([
    getAtlas(),
    getRecords('activity'),
    getReleaseNotes(),
  ]);
  const texts = await Promise.all(weeks.map(({ week }) => readTexts(week)));
  const words = new Map(texts.flatMap((each) => Object.entries(each)));
  return {
    ...indexActivity(weeks, releases, notes),
    words: ({ number }) => words.get(String(number)),
  };
});

async function readTexts(week: string): Promise<Record<string, PullRequestWords>> {
  const place = ['activity', `${week}.json`];
  const texts = await readProseJson(place, activityTexts, 'the texts of pull requests');
  return texts?.pullRequests ?? {};
}
