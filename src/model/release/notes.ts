import type { ReleaseNote, ReleaseNotes } from '../../schemas/release-notes.ts';
import { compareText } from '../compare-text.ts';
import { groupByEach } from '../group-by-each.ts';
import { compareVersions } from '../version.ts';

/** A release note with the release that it belongs to. */
export interface NoteView extends ReleaseNote {
  readonly release: string;
}

/** The release notes of all releases, found by what they speak of. Lists: newest release first. */
export interface ReleaseNoteIndex {
  /** All notes of a release, by pull request; none for a release without notes on record. */
  ofRelease(release: string): readonly NoteView[];
  /** The note of a pull request in kubernetes/kubernetes; the first release that has it. */
  ofPullRequest(pr: number): NoteView | undefined;
  /** The notes that name a KEP by number. */
  ofKep(number: number): readonly NoteView[];
  /** The notes that name a feature gate. */
  ofGate(name: string): readonly NoteView[];
}

/** Indexes the notes of all releases. */
export function indexReleaseNotes(records: readonly ReleaseNotes[]): ReleaseNoteIndex {
  const newestFirst = [...records].sort((a, b) => compareVersions(b.version, a.version));
  const notes = newestFirst.flatMap(({ version, notes: listed }) =>
    listed.map((note): NoteView => ({ ...note, release: version })),
  );
  const byRelease = Map.groupBy(notes, ({ release }) => release);
  const byPullRequest = new Map(notes.map((note) => [note.pr, note]));
  const byKep = groupByEach(notes, ({ keps }) => keps);
  const byGate = groupByEach(notes, ({ gates }) => gates);
  return {
    ofRelease: (release) => byRelease.get(release) ?? [],
    ofPullRequest: (pr) => byPullRequest.get(pr),
    ofKep: (number) => byKep.get(number) ?? [],
    ofGate: (name) => byGate.get(name) ?? [],
  };
}

/** Notes under one heading, by pull request. */
export interface NoteGroup<Note = NoteView> {
  /** The SIG ("sig-node") or kind ("api-change"); absent for notes that have none. */
  readonly name: string | undefined;
  readonly notes: readonly Note[];
}

type Grouped = Pick<NoteView, 'kinds' | 'actionRequired'>;

/**
 * Groups notes by SIG, by name, those without a SIG last. A note of several SIGs stands under each of
 * them: more than half of all notes have several, so a group "multiple SIGs" would hide from a SIG's
 * readers most of what concerns them. The groups therefore add up to more than the notes there are.
 */
export function groupNotesBySig(notes: readonly NoteView[]): NoteGroup[] {
  return groupsOf(notes, ({ sigs }) => sigs, compareText);
}

/** The order of kinds: what may break an upgrade comes first. Any other kind follows by name. */
const KINDS = [
  ...['deprecation', 'api-change', 'feature', 'regression', 'bug', 'cleanup'],
  ...['documentation', 'failing-test', 'flake'],
];

/** Groups notes by kind, upgrade matters first; a note of several kinds stands under each. */
export function groupNotesByKind<Note extends Grouped>(notes: readonly Note[]): NoteGroup<Note>[] {
  return groupsOf(notes, ({ kinds }) => kinds, compareKinds);
}

/** The heading of the notes that demand action, above all kinds. */
export const ACTION_REQUIRED = 'action-required';

/**
 * Groups notes so that each stands once: those that demand action first, then by the foremost of its
 * kinds in the order that matters to an upgrade.
 */
export function groupNotesOnce<Note extends Grouped>(notes: readonly Note[]): NoteGroup<Note>[] {
  const acting = notes.filter(({ actionRequired }) => actionRequired);
  const others = notes.filter(({ actionRequired }) => !actionRequired);
  const foremost = ({ kinds = [] }: Grouped) => kinds.toSorted(compareKinds).slice(0, 1);
  const groups = groupsOf(others, foremost, compareKinds);
  return acting.length === 0 ? groups : [{ name: ACTION_REQUIRED, notes: acting }, ...groups];
}

/** A note that concerns an enhancement or a gate, and the gates by whose names that is known. */
export interface ConcerningNote {
  readonly note: NoteView;
  /** Names of gates; empty where the note names the enhancement itself. */
  readonly gates: readonly string[];
}

/**
 * The notes that name an enhancement or one of its gates, newest release and pull request first.
 * @param number the enhancement's number, where it has one of its own
 */
export function notesConcerning(
  index: Pick<ReleaseNoteIndex, 'ofKep' | 'ofGate'>,
  number: number | undefined,
  gates: readonly string[],
): ConcerningNote[] {
  const naming = new Set(number === undefined ? [] : index.ofKep(number));
  const all = new Set([...naming, ...gates.flatMap((name) => index.ofGate(name))]);
  return [...all]
    .sort((a, b) => compareVersions(b.release, a.release) || b.pr - a.pr)
    .map((note) => ({
      note,
      gates: naming.has(note) ? [] : gates.filter((name) => note.gates?.includes(name)),
    }));
}

/** How many notes demand action, and how many are of each kind, in the order of kinds. */
export function countNotes(
  notes: readonly NoteView[],
): { readonly name: string; readonly count: number }[] {
  const acting = notes.filter(({ actionRequired }) => actionRequired).length;
  const kinds = groupNotesByKind(notes).flatMap(({ name, notes: of }) =>
    name === undefined ? [] : [{ name, count: of.length }],
  );
  return acting === 0 ? kinds : [{ name: ACTION_REQUIRED, count: acting }, ...kinds];
}

function groupsOf<Note>(
  notes: readonly Note[],
  names: (note: Note) => readonly string[] | undefined,
  compare: (a: string, b: string) => number,
): NoteGroup<Note>[] {
  const named = [...groupByEach(notes, names)].sort(([a], [b]) => compare(a, b));
  const unnamed = notes.filter((note) => (names(note) ?? []).length === 0);
  const groups = named.map(([name, grouped]): NoteGroup<Note> => ({ name, notes: grouped }));
  return unnamed.length === 0 ? groups : [...groups, { name: undefined, notes: unnamed }];
}

function compareKinds(a: string, b: string): number {
  return rank(a) - rank(b) || compareText(a, b);
}

function rank(kind: string): number {
  const at = KINDS.indexOf(kind);
  return at === -1 ? KINDS.length : at;
}
