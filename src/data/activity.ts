import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { contentPath } from '../lib/content-folder.ts';
import { type ActivityIndex, indexActivity, type MergedView } from '../model/activity/activity.ts';
import { getAtlas } from './atlas.ts';
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

let activity: Promise<Activity> | undefined;

/** What was merged and released, indexed once for all pages. */
export function getActivity(): Promise<Activity> {
  activity ??= loadActivity();
  return activity;
}

async function loadActivity(): Promise<Activity> {
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
}

/** The shape of `content/prose/activity/<monday>.json`. */
const textsFile = z.object({
  pullRequests: z.record(z.string(), z.object({ title: z.string(), note: z.string().optional() })),
});

async function readTexts(week: string): Promise<Record<string, PullRequestWords>> {
  const path = contentPath('prose', 'activity', `${week}.json`);
  try {
    return textsFile.parse(JSON.parse(await readFile(path, 'utf8'))).pullRequests;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new Error(`${path}: not the texts of pull requests (run the sync again)`, {
      cause: error,
    });
  }
}
