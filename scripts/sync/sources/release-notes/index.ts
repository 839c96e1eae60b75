import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { ReleaseNotes } from '../../../../src/schemas/release-notes.ts';
import type { Upstream } from '../../engine/repository.ts';
import {
  type ContentReader,
  defineSource,
  type Fetched,
  type FolderRead,
  type ParsedSource,
  type UnreadFile,
  type Wanted,
} from '../../engine/source.ts';
import { fetchGateTexts, type GateTexts, knownGatesText } from '../../reading/known-gates.ts';
import { readIntact } from '../../reading/recorded.ts';
import {
  readOrStanding,
  standingRecords,
  UnreadFileError,
  unreadFile,
  withProblem,
  withUnlisted,
} from '../../reading/standing.ts';
import { type ParsedReleaseNotes, parseReleaseNotes, releaseOfNotesPath } from './parse.ts';

/** The repository of the release team. */
const [REPOSITORY] = COLLECTIONS['release-notes'].from['release-notes'].repositories;

/** The files of release notes. */
const NOTES: FolderRead = {
  repository: REPOSITORY,
  folder: 'releases',
  isWanted: (path) => releaseOfNotesPath(path) !== undefined,
};

/** Changed files, and what content/ has on record of all. */
interface NotesTexts extends GateTexts<ReleaseNotes> {
  readonly recorded: readonly ReleaseNotes[];
}

async function fetchNotes(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<NotesTexts>> {
  const { refs, texts } = await fetchGateTexts<ReleaseNotes>(NOTES, upstream, content, wanted);
  return {
    refs,
    texts: texts && { ...texts, recorded: await readIntact(content, 'release-notes') },
  };
}

/** The release notes of every minor release since 1.20. */
export const source = defineSource({
  hasProse: true,
  needs: ['feature-gates'],
  reads: [NOTES],
  inputs: knownGatesText,
  fetch: fetchNotes,
  parse: parseNotes,
});

/** The notes of all files; of one that cannot be read, or is gone, what is on record stands. */
export function parseNotes({ files, kept, gates, recorded }: NotesTexts): ParsedSource {
  const outcomes = files.map(({ path, text }) => readOrNot(text, path, gates));
  const parsed = outcomes.flatMap((each) => ('record' in each ? [each] : []));
  const { standing, unread } = standingRecords(
    recorded,
    outcomes.flatMap((each) => ('problem' in each ? [each] : [])),
  );
  const read = [...kept, ...standing, ...parsed.map(({ record }) => notEmptied(record, recorded))];
  const gone = withUnlisted(read, recorded, ({ version }) => version).slice(read.length);
  return {
    records: [...read, ...gone.map(withoutFile)],
    notices: [],
    unread,
    files: parsed.map(({ prose }) => ({
      path: `prose/release-notes/${prose.version}.json`,
      text: `${JSON.stringify(prose, null, 1)}\n`,
    })),
  };
}

/** A file of which no note can be read is one that upstream broke. */
function notEmptied(record: ReleaseNotes, recorded: readonly ReleaseNotes[]): ReleaseNotes {
  return readOrStanding(
    record,
    recorded,
    record.notes.length === 0 ? record.problems?.[0] : undefined,
  );
}

function withoutFile(notes: ReleaseNotes): ReleaseNotes {
  const { problem } = unreadFile(notes.path, '(file)', 'the notes of the release', 'no such file');
  return withProblem(notes, problem);
}

function readOrNot(...file: Parameters<typeof parseReleaseNotes>): ParsedReleaseNotes | UnreadFile {
  try {
    return parseReleaseNotes(...file);
  } catch (error) {
    if (error instanceof UnreadFileError) return error.file;
    throw error;
  }
}
