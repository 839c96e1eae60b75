import { z } from 'zod';
import { once } from '../model/once.ts';
import { indexReleaseNotes, type ReleaseNoteIndex } from '../model/release/notes.ts';
import { notesWithRealSigs } from '../model/sig/real-names.ts';
import type { ReleaseNotes } from '../schemas/release-notes.ts';
import { getAtlas } from './atlas.ts';
import { readProseJson } from './prose-json.ts';
import { getRecords } from './records.ts';

/** The release notes of all releases, with their words where they were fetched. */
export interface AllReleaseNotes extends ReleaseNoteIndex {
  /** The record of a release; absent where its notes were not read. */
  readonly record: (release: string) => ReleaseNotes | undefined;
  /** What a note says, in Markdown; absent where its release's texts were not fetched. */
  readonly text: (release: string, pr: number) => string | undefined;
}

/** The release notes, indexed once for all pages. */
export const getReleaseNotes = once(async (): Promise<AllReleaseNotes> => {
  const [{ groups }, written] = await Promise.all([getAtlas(), getRecords('release-notes')]);
  const records = written.map((record) => notesWithRealSigs(record, groups));
  const byRelease = new Map(records.map((record) => [record.version, record]));
  const texts = new Map(
    await Promise.all(
      records.map(async ({ version }) => [version, await readTexts(version)] as const),
    ),
  );
  return {
    ...indexReleaseNotes(records),
    record: (release) => byRelease.get(release),
    text: (release, pr) => texts.get(release)?.[pr]?.text,
  };
});

/** The shape of `content/prose/release-notes/<1.NN>.json` as far as it is shown. */
const textsFile = z.object({ notes: z.record(z.string(), z.object({ text: z.string() })) });

/** The texts of a release's notes by pull request; none where they were not fetched. */
async function readTexts(release: string): Promise<z.infer<typeof textsFile>['notes']> {
  const place = ['release-notes', `${release}.json`];
  const texts = await readProseJson(place, textsFile, 'the texts of release notes');
  return texts?.notes ?? {};
}
