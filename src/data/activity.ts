import { z } from 'zod';
import { type ActivityIndex, indexActivity, type MergedView } from '../model/activity/activity.ts';
import { once } from '../model/once.ts';
import { getAtlas } from './atlas.ts';
import { readProseJson } from './prose-json.ts';
import { getRecords } from './records.ts';
import { getReleaseNotes } from './release-notes.ts';

/** The words of a pull request; absent where they were not fetched. */
export interface PullRequestWords {
  readonly title: string;
  /** Its release note, in Markdown. */
  readonly note?: string | undefined;
}

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

/** The shape of `content/prose/activity/<monday>.json`. */
const textsFile = z.object({
  pullRequests: z.record(z.string(), z.object({ title: z.string(), note: z.string().optional() })),
});

async function readTexts(week: string): Promise<Record<string, PullRequestWords>> {
  const place = ['activity', `${week}.json`];
  const texts = await readProseJson(place, textsFile, 'the texts of pull requests');
  return texts?.pullRequests ?? {};
}
