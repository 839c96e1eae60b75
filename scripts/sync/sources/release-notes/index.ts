import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { ReleaseNotes } from '../../../../src/schemas/release-notes.ts';
import {
  type ContentFile,
  defineSource,
  type FolderRead,
  type ParsedSource,
} from '../../engine/source.ts';
import { fetchGateTexts, type GateTexts, knownGatesText } from '../../reading/known-gates.ts';
import {
  gatherReadings,
  unreadFile,
  withProblem,
  withStandingRecord,
  withUnlisted,
} from '../../reading/standing.ts';
import { parseReleaseNotes, type ReleaseNotesProse, releaseOfNotesPath } from './parse.ts';

const [REPOSITORY] = COLLECTIONS['release-notes'].from['release-notes'].repositories;

const NOTES: FolderRead = {
  repository: REPOSITORY,
  folder: 'releases',
  isWanted: (path) => releaseOfNotesPath(path) !== undefined,
};

/** The release notes of every minor release since 1.20. */
export const source = defineSource({
  hasProse: true,
  needs: ['feature-gates'],
  reads: [NOTES],
  inputs: knownGatesText,
  fetch: (...from) => fetchGateTexts('release-notes', NOTES, ...from),
  parse: parseNotes,
});

/** The notes of all files; of one that cannot be read, or is gone, what is on record stands. */
export function parseNotes({
  files,
  kept,
  gates,
  recorded,
}: GateTexts<ReleaseNotes>): ParsedSource {
  const parsed = files.map(({ path, text }) => parseReleaseNotes(text, path, gates));
  const { records, unread } = gatherReadings(
    parsed.map((each) => withStandingRecord(each, recorded)),
  );
  const read = [...kept, ...records];
  const gone = withUnlisted(read, recorded, ({ version }) => version).slice(read.length);
  return {
    records: [...read, ...gone.map(withoutFile)],
    notices: [],
    unread,
    files: parsed.flatMap(({ prose }) => (prose === undefined ? [] : [proseFile(prose)])),
  };
}

function withoutFile(notes: ReleaseNotes): ReleaseNotes {
  const { problem } = unreadFile(notes.path, '(file)', 'the notes of the release', 'no such file');
  return withProblem(notes, problem);
}

function proseFile(prose: ReleaseNotesProse): ContentFile {
  const path = `prose/release-notes/${prose.version}.json`;
  return { path, text: `${JSON.stringify(prose, null, 1)}\n` };
}
