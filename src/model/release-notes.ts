import type { ReleaseNote, ReleaseNotes } from '../schemas/release-notes.ts';
import { compareVersions } from './version.ts';

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
  /** The KEP numbers that the note of a pull request names; empty where it names none. */
  kepsOfPullRequest(pr: number): readonly number[];
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
    kepsOfPullRequest: (pr) => byPullRequest.get(pr)?.keps ?? [],
    ofKep: (number) => byKep.get(number) ?? [],
    ofGate: (name) => byGate.get(name) ?? [],
  };
}

/** Notes under one heading, by pull request. */
export interface NoteGroup {
  /** The SIG ("sig-node") or kind ("api-change"); absent for notes that have none. */
  readonly name: string | undefined;
  readonly notes: readonly NoteView[];
}

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
export function groupNotesByKind(notes: readonly NoteView[]): NoteGroup[] {
  return groupsOf(notes, ({ kinds }) => kinds, compareKinds);
}

function groupsOf(
  notes: readonly NoteView[],
  names: (note: NoteView) => readonly string[] | undefined,
  compare: (a: string, b: string) => number,
): NoteGroup[] {
  const named = [...groupByEach(notes, names)].sort(([a], [b]) => compare(a, b));
  const unnamed = notes.filter((note) => (names(note) ?? []).length === 0);
  const groups = named.map(([name, grouped]): NoteGroup => ({ name, notes: grouped }));
  return unnamed.length === 0 ? groups : [...groups, { name: undefined, notes: unnamed }];
}

function groupByEach<Key>(
  notes: readonly NoteView[],
  keys: (note: NoteView) => readonly Key[] | undefined,
): Map<Key, NoteView[]> {
  const pairs = notes.flatMap((note) => (keys(note) ?? []).map((key) => ({ key, note })));
  const grouped = Map.groupBy(pairs, ({ key }) => key);
  return new Map([...grouped].map(([key, list]) => [key, list.map(({ note }) => note)]));
}

function compareKinds(a: string, b: string): number {
  return rank(a) - rank(b) || compareText(a, b);
}

function rank(kind: string): number {
  const at = KINDS.indexOf(kind);
  return at === -1 ? KINDS.length : at;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
