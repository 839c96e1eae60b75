import { join } from 'node:path';
import { indexActivity } from '../../src/model/activity/activity.ts';
import { contentDate } from '../../src/model/atlas/atlas.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { lookUp, runningRelease } from '../../src/model/atlas/lookup.ts';
import type { Material } from '../../src/model/digest/editorial/draft.ts';
import { suggestKep } from '../../src/model/digest/editorial/kep-of-the-week.ts';
import type { LwkdMaterial } from '../../src/model/digest/lwkd/material.ts';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { viewReleases } from '../../src/model/release/release.ts';
import { readContentFile } from '../../src/records/content-files.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import { activityTexts } from '../../src/schemas/activity.ts';
import { readRecords } from '../content/read-atlas.ts';
import { parseJson } from '../sync/engine/parse-json.ts';

/**
 * Reads what a digest can tell of the newest account up to a day.
 * @param day ISO 8601; the newest account of all when absent
 * @throws {Error} when there is no such account, or a record is not what its schema says
 */
export async function loadMaterial(content: string, day: string | undefined): Promise<Material> {
  const accounts = await readCollection(content, 'changes');
  const account = accounts.findLast(({ date }) => day === undefined || date <= day);
  if (account === undefined) {
    const expected = accounts.map(({ date }) => date).join(', ') || 'none, sync first';
    throw new Error(`no account of changes up to ${day ?? 'now'} (there are: ${expected})`);
  }
  const records = await readRecords(content);
  const lookup = lookUp(buildAtlas(records));
  const featuredKeps = records.digests
    .flatMap(({ sections }) => sections.flatMap((section) => section.featuredKeps ?? []))
    .flatMap(({ number }) => number ?? []);
  const views = viewReleases(records.releases, account.date);
  const notes = indexReleaseNotes(records.releaseNotes);
  return {
    account,
    lookup,
    running: runningRelease({ releases: views }),
    suggestion: suggestKep(account.changes, lookup.enhancement, new Set(featuredKeps)),
    notesOfKep: notes.ofKep,
    activity: indexActivity(await readCollection(content, 'activity'), views, notes),
  };
}

/** Reads what an issue in LWKD's form is drafted from, and the day that content/ speaks of. */
export async function loadLwkd(
  content: string,
): Promise<{ readonly material: LwkdMaterial; readonly today: string }> {
  const records = await readRecords(content);
  const atlas = buildAtlas(records);
  const weeks = await readCollection(content, 'activity');
  const texts = await Promise.all(weeks.map(({ week }) => readTexts(content, week)));
  const words = new Map(texts.flatMap((each) => Object.entries(each)));
  const notes = indexReleaseNotes(records.releaseNotes);
  return {
    today: contentDate(records.sources),
    material: {
      atlas,
      activity: indexActivity(weeks, atlas.releases, notes),
      wordsOf: ({ number }) => words.get(String(number)),
      accounts: await readCollection(content, 'changes'),
      digests: records.digests,
      announcements: records.announcements,
    },
  };
}

/** The words of the pull requests of a week; none where they were not fetched. */
async function readTexts(content: string, week: string) {
  const path = `prose/activity/${week}.json`;
  const text = await readContentFile(content, path);
  if (text === undefined) return {};
  const { data, error } = activityTexts.safeParse(parseJson(text));
  if (data !== undefined) return data.pullRequests;
  throw new Error(`${join(content, path)}: not the texts of pull requests (run the sync again)`, {
    cause: error,
  });
}
