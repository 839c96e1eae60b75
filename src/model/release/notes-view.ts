import { countWords } from '../count-words.ts';
import { notesPath } from '../page/paths.ts';
import type { PageSection } from '../page/section.ts';
import { toValue } from '../table/value.ts';
import { noteKindLabel } from './note-words.ts';
import { ACTION_REQUIRED, countNotes, type NoteView } from './notes.ts';
import type { ReleaseView } from './release.ts';

/** The notes of a release with their counts by kind; nothing where there are none. */
export function viewNotes({ version, phase }: ReleaseView, notes: readonly NoteView[]) {
  if (notes.length === 0) return undefined;
  const path = notesPath(version);
  return {
    id: 'release-notes',
    heading: 'Release notes',
    notes,
    lead: [
      { kind: 'link', text: countWords(notes.length, 'release note'), to: path },
      `${phase === 'released' ? '' : ' so far, in draft,'} by kind, SIG, and area:`,
    ],
    counts: countNotes(notes).map(({ name, count }) => ({
      label: noteKindLabel(name),
      count,
      to: `${path}?${name === ACTION_REQUIRED ? 'action=any' : `kind=${toValue(noteKindLabel(name))}`}`,
    })),
  } satisfies PageSection & { readonly notes: readonly NoteView[] };
}
