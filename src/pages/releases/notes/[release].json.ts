import type { GetStaticPaths } from 'astro';
import { getAtlas } from '../../../data/atlas.ts';
import { getReleaseNotes } from '../../../data/release-notes.ts';
import { type FileRoute, jsonResponse } from '../../../lib/file-response.ts';
import { lookUp } from '../../../model/atlas/lookup.ts';
import { noteRow } from '../../../model/release/note-table.ts';
import type { NoteView } from '../../../model/release/notes.ts';

/** How much of a note is shown and found by its words, in characters. */
const LENGTH = 1_000;

export const getStaticPaths = (async () => {
  const { releases } = await getAtlas();
  const { ofRelease } = await getReleaseNotes();
  return releases.flatMap(({ version }) => {
    const notes = ofRelease(version);
    return notes.length === 0 ? [] : [{ params: { release: version }, props: { notes } }];
  });
}) satisfies GetStaticPaths;

/** The notes of a release as rows, for lists over several releases. */
export const GET: FileRoute<{ notes: readonly NoteView[] }> = async ({ props: { notes } }) => {
  const lookup = lookUp(await getAtlas());
  const { text } = await getReleaseNotes();
  return jsonResponse(
    notes.map((note) =>
      noteRow(note, lookup, { text: text(note.release, note.pr) ?? '', length: LENGTH }),
    ),
  );
};
