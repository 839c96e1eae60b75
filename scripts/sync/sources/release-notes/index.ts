import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { ReleaseNotes } from '../../../../src/schemas/release-notes.ts';
import type { Upstream } from '../../engine/repository.ts';
import {
  type ContentFile,
  type ContentReader,
  defineSource,
  type Fetched,
  type FolderRead,
  type ParsedSource,
  type Wanted,
} from '../../engine/source.ts';
import { fetchGateTexts, type GateTexts, knownGatesText } from '../../reading/known-gates.ts';
import { readIntact } from '../../reading/recorded.ts';
import {
  gatherReadings,
  readOrStanding,
  unreadFile,
  withProblem,
  withStandingRecord,
  withUnlisted,
} from '../../reading/standing.ts';
import { parseReleaseNotes, type ReleaseNotesProse, releaseOfNotesPath } from './parse.ts';

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
  const parsed = files.map(({ path, text }) => parseReleaseNotes(text, path, gates));
  const { records, unread } = gatherReadings(
    parsed.map((each) => withStandingRecord(each, recorded)),
  );
  const read = [...kept, ...records.map((record) => notEmptied(record, recorded))];
  const gone = withUnlisted(read, recorded, ({ version }) => version).slice(read.length);
  return {
    records: [...read, ...gone.map(withoutFile)],
    notices: [],
    unread,
    files: parsed.flatMap(({ prose }) => (prose === undefined ? [] : [proseFile(prose)])),
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

function proseFile(prose: ReleaseNotesProse): ContentFile {
  const path = `prose/release-notes/${prose.version}.json`;
  return { path, text: `${JSON.stringify(prose, null, 1)}\n` };
}
