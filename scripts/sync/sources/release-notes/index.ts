import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { ReleaseNotes } from '../../../../src/schemas/release-notes.ts';
import type { FolderRead } from '../../engine/source.ts';
import { defineSource } from '../../engine/source.ts';
import { fetchGateTexts, knownGatesText } from '../../reading/known-gates.ts';
import { parseReleaseNotes, releaseOfNotesPath } from './parse.ts';

/** The repository of the release team. */
const [REPOSITORY] = COLLECTIONS['release-notes'].from['release-notes'].repositories;

/** The files of release notes. */
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
  fetch: (...run) => fetchGateTexts<ReleaseNotes>(NOTES, ...run),
  parse({ files, kept, gates }) {
    const parsed = files.map(({ path, text }) => parseReleaseNotes(text, path, gates));
    return {
      records: [...kept, ...parsed.map(({ record }) => record)],
      notices: [],
      files: parsed.map(({ prose }) => ({
        path: `prose/release-notes/${prose.version}.json`,
        text: `${JSON.stringify(prose, null, 1)}\n`,
      })),
    };
  },
});
