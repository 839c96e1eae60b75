import type { Lookup } from '../atlas/lookup.ts';
import { pullRequestUrl } from '../atlas/upstream.ts';
import { linkPart } from '../page/phrase.ts';
import { sigShortLabel } from '../sig.ts';
import { enhancementLink, gateLink, partCell, textCell, textCells } from '../table/cell.ts';
import type { Column, RowGroup } from '../table/column.ts';
import { inOrder, labelFilter, presenceFilter, sigFilter } from '../table/filter.ts';
import { partsOfNote } from './note-components.ts';
import { noteExcerpt, noteKindLabel } from './note-words.ts';
import { groupNotesByKind, groupNotesOnce, type NoteView } from './notes.ts';

/** A release note as a row of a table; small enough to be handed to a browser. */
export interface NoteRow {
  readonly note: Pick<
    NoteView,
    'release' | 'pr' | 'kinds' | 'sigs' | 'areas' | 'components' | 'actionRequired'
  >;
  /** The beginning of its text; empty where that was not fetched. */
  readonly excerpt: string;
  /** The KEPs that it names, with the pages of those that have one. */
  readonly keps: readonly { readonly number: number; readonly slug?: string | undefined }[];
  /** The feature gates that it names. */
  readonly gates: readonly { readonly name: string; readonly isKnown: boolean }[];
}

/**
 * Makes a note a row.
 * @param text what it says; empty where that was not fetched
 * @param length how many characters of that are shown at most
 */
export function noteRow(
  { release, pr, kinds, sigs, areas, components, actionRequired, keps = [], gates = [] }: NoteView,
  lookup: Lookup,
  { text, length }: { readonly text: string; readonly length: number },
): NoteRow {
  return {
    note: { release, pr, kinds, sigs, areas, components, actionRequired },
    excerpt: noteExcerpt(text, length),
    keps: keps.map((number) => ({ number, slug: lookup.enhancementByNumber(number)?.slug })),
    gates: gates.map((name) => ({ name, isKnown: lookup.gate(name) !== undefined })),
  };
}

/** The rows under their headings: those that demand action first, then by kind. */
export function groupNoteRows(rows: readonly NoteRow[]): RowGroup<NoteRow>[] {
  const byNote = new Map(rows.map((row) => [row.note, row]));
  return groupNotesOnce(rows.map(({ note }) => note)).map(({ name, notes }) => ({
    heading: noteKindLabel(name),
    aside: `(${notes.length})`,
    rows: notes.flatMap((note) => byNote.get(note) ?? []),
  }));
}

const RELEASE: Column<NoteRow> = {
  key: 'release',
  label: 'Version',
  phone: 'version',
  filters: [
    labelFilter('release', 'Version', 'All versions', (rows) =>
      rows.map(({ note }) => `v${note.release}`),
    ),
  ],
  cell: ({ note }) => textCell(`v${note.release}`),
};

/** The columns of the notes of one release. */
export const NOTE_COLUMNS: readonly Column<NoteRow>[] = [
  {
    key: 'pr',
    label: 'Pull request',
    isHeading: true,
    cell: ({ note: { pr } }) => partCell(linkPart(`#${pr}`, pullRequestUrl(pr))),
    aside: ({ excerpt }) => textCell(excerpt),
  },
  {
    key: 'kind',
    label: 'Kinds',
    filters: [
      labelFilter('kind', 'Kind', 'All kinds', (rows) =>
        groupNotesByKind(rows.map(({ note }) => note)).flatMap(({ name }) =>
          name ? noteKindLabel(name) : [],
        ),
      ),
    ],
    cell: ({ note: { kinds = [] } }) => textCells(kinds.map(noteKindLabel)),
  },
  {
    key: 'sig',
    label: 'SIGs',
    phone: 'SIG',
    filters: [sigFilter(({ note: { sigs = [] } }) => sigs)],
    cell: ({ note: { sigs = [] } }) => textCells(sigs.map(sigShortLabel)),
  },
  {
    key: 'area',
    leaves: 'next',
    label: 'Components and areas',
    phone: 'of',
    filters: [
      labelFilter('area', 'Component or area', 'All', (rows) =>
        inOrder(rows.flatMap(({ note }) => partsOfNote(note))),
      ),
    ],
    cell: ({ note }) => textCells(partsOfNote(note)),
  },
  {
    key: 'kep',
    label: 'KEPs',
    phone: 'KEP',
    isList: true,
    filters: [presenceFilter('kep', 'KEP', 'Names one')],
    cell: ({ keps }) =>
      keps.map(({ number, slug }) => [
        slug === undefined ? String(number) : enhancementLink(slug, String(number)),
      ]),
  },
  {
    key: 'gate',
    isStyled: true,
    label: 'Feature gates',
    isList: true,
    filters: [presenceFilter('gate', 'Feature gate', 'Names one')],
    cell: ({ gates }) => gates.map(({ name, isKnown }) => [isKnown ? gateLink(name) : name]),
  },
  {
    key: 'action',
    label: 'Action',
    phone: 'action',
    filters: [presenceFilter('action', 'Action required', 'Required')],
    cell: ({ note }) => textCell(note.actionRequired ? 'required' : ''),
  },
];

/** The columns of the notes of several releases. */
export const RANGE_COLUMNS: readonly Column<NoteRow>[] = [
  ...NOTE_COLUMNS.slice(0, 1),
  RELEASE,
  ...NOTE_COLUMNS.slice(1),
];
