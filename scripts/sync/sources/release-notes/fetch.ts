import { parse } from 'yaml';
import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import type { ReleaseNotes } from '../../../../src/schemas/release-notes.ts';
import { keptRecords, readFolder } from '../../engine/read-folder.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';
import { releaseOfNotesPath } from './parse.ts';

/** The repository of the release team. */
export const REPOSITORY = 'kubernetes/sig-release';

/** The files of release notes. */
export const NOTES: FolderRead = {
  repository: REPOSITORY,
  folder: 'releases',
  isWanted: (path) => releaseOfNotesPath(path) !== undefined,
};

/** Release notes to read, records of those that did not change, and the gates they may name. */
export interface ReleaseNotesTexts {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly kept: readonly ReleaseNotes[];
  readonly knownGates: ReadonlySet<string>;
}

/** Reads the release notes of every release, and from content/ the names of all feature gates. */
export async function fetchReleaseNotes(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<ReleaseNotesTexts>> {
  const notes = await readFolder(upstream, NOTES, wanted);
  if (notes.isUnchanged) return { refs: [notes.ref], texts: undefined };
  const kept = keptRecords<ReleaseNotes>(wanted, notes);
  const knownGates = await readGateNames(content);
  return { refs: [notes.ref], texts: { files: notes.texts, kept, knownGates } };
}

/** The names as text: what the records depend on beside the notes. */
export async function gateNamesText(content: ContentReader): Promise<string> {
  return [...(await readGateNames(content))].sort().join(' ');
}

/** Present and former names; a file that is no gate's is the business of the source that wrote it. */
async function readGateNames(content: ContentReader): Promise<ReadonlySet<string>> {
  const names = [...(await content.readFolder('feature-gates')).values()].flatMap((text) => {
    const { data: gate } = featureGate.safeParse(parse(text));
    return gate === undefined
      ? []
      : [gate.name, ...(gate.code?.formerNames ?? []), ...(gate.docs?.formerNames ?? [])];
  });
  if (names.length === 0) {
    throw new Error('content/feature-gates: no gates; run the feature-gates sources first');
  }
  return new Set(names);
}
