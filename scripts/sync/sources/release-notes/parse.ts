import type { ReleaseNotes } from '../../../../src/schemas/release-notes.ts';
import { Oddities } from '../../reading/oddities.ts';
import { MINOR } from '../../reading/releases.ts';
import { type FileReading, unreadFile } from '../../reading/standing.ts';
import { type NoteProse, type ParsedNote, parseNote } from './parse-note.ts';

/** The texts of one release's notes: the shape of `content/prose/release-notes/<1.NN>.json`. */
export interface ReleaseNotesProse {
  readonly version: string;
  readonly path: string;
  /** Number of the pull request → its note. */
  readonly notes: Readonly<Record<string, NoteProse>>;
}

/** One file's facts and, apart from them, its words; no words of a file that cannot be read. */
export interface ParsedReleaseNotes extends FileReading<ReleaseNotes> {
  readonly prose?: ReleaseNotesProse;
}

const MAX_CHARACTERS = 8_000_000;
const NOTES_PATH = new RegExp(
  String.raw`^releases/release-(${MINOR})/(?:release-notes/)?release-notes-draft\.json$`,
);

/** The release whose notes a file of kubernetes/sig-release holds; nothing for other files. */
export function releaseOfNotesPath(path: string): string | undefined {
  return NOTES_PATH.exec(path)?.[1];
}

/**
 * Reads a `release-notes-draft.json` of kubernetes/sig-release, as the release notes tool of
 * kubernetes/release writes it: an object keyed by pull request. Notes that are not to be published
 * are only counted.
 * @param knownGates the names that count as feature gates where they are words of a note
 */
export function parseReleaseNotes(
  text: string,
  path: string,
  knownGates: ReadonlySet<string>,
): ParsedReleaseNotes {
  const version = releaseOfNotesPath(path);
  if (version === undefined) throw new Error(`${path}: not the path of release notes`);
  const entries = noteEntries(text);
  if ('got' in entries) {
    const { got, expected = 'an object keyed by pull request' } = entries;
    return { unread: unreadFile(path, '(file)', expected, got) };
  }
  const oddities = new Oddities();
  const notes = entries.flatMap(
    ([key, value]) => parseNote(key, value, { release: version, knownGates, oddities }) ?? [],
  );
  const single = onePerPullRequest(notes, oddities);
  const published = single.filter(({ isPublished }) => isPublished);
  const { problems } = oddities;
  // A file of which no note can be read is one that upstream broke.
  const [problem] = (published.length === 0 && problems) || [];
  return {
    record: {
      version,
      path,
      unpublished: single.length - published.length,
      notes: published.map(({ facts }) => facts),
      problems,
    },
    ...(problem && { unread: { path, problem } }),
    prose: {
      version,
      path,
      notes: Object.fromEntries(published.map(({ facts, prose }) => [String(facts.pr), prose])),
    },
  };
}

/** The notes by their keys, or what the text holds instead. */
function noteEntries(
  text: string,
): [string, unknown][] | { readonly got: string; readonly expected?: string } {
  if (text.length > MAX_CHARACTERS) {
    return { got: `${text.length} characters`, expected: `at most ${MAX_CHARACTERS} characters` };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { got: text.trim() === '' ? 'nothing' : 'no JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { got: Array.isArray(value) ? 'a list' : 'a scalar' };
  }
  const notes = Object.entries(value);
  return notes.length === 0 ? { got: 'an object without notes' } : notes;
}

/** By pull request; of two notes for one the first stays. */
function onePerPullRequest(notes: readonly ParsedNote[], oddities: Oddities): ParsedNote[] {
  const byNumber = new Map<number, ParsedNote>();
  for (const note of notes) {
    const { pr } = note.facts;
    if (byNumber.has(pr)) {
      oddities.add('notes', 'contradiction', 'one note for a pull request', String(pr));
    } else {
      byNumber.set(pr, note);
    }
  }
  return [...byNumber.values()].sort((a, b) => a.facts.pr - b.facts.pr);
}
