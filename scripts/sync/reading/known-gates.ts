import type { ContentOf } from '../../../src/schemas/collections.ts';
import type { Upstream } from '../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../engine/source.ts';
import {
  type FileCollection,
  fetchWithRecorded,
  type RecordedTexts,
  readRecorded,
} from './recorded.ts';

/**
 * The names of all feature gates in content/, former ones included: what a text must spell exactly
 * to name a gate.
 */
export async function readKnownGates(content: ContentReader): Promise<ReadonlySet<string>> {
  const gates = await readRecorded(content, 'feature-gates');
  return new Set(gates.flatMap(({ name, docs }) => [name, ...(docs?.formerNames ?? [])]));
}

/**
 * The same names.
 * @throws {Error} when content/ has no gates, so that no record loses those that it names.
 */
export async function requireKnownGates(content: ContentReader): Promise<ReadonlySet<string>> {
  const gates = await readKnownGates(content);
  if (gates.size > 0) return gates;
  throw new Error('content/feature-gates: no gates; run the feature-gates sources first');
}

/** The same names as text: what records depend on whose texts are searched for them. */
export async function knownGatesText(content: ContentReader): Promise<string> {
  return [...(await readKnownGates(content))].sort().join(' ');
}

/** Files whose texts are searched for the names of gates. */
export interface GateTexts<Each> extends RecordedTexts<Each> {
  readonly gates: ReadonlySet<string>;
}

/**
 * Fetches a folder of such files, and from content/ the names.
 * @throws {Error} when content/ has no gates, so that no record loses those that it names.
 */
export async function fetchGateTexts<Name extends FileCollection>(
  name: Name,
  read: FolderRead,
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<GateTexts<ContentOf<Name>[number]>>> {
  const { refs, texts } = await fetchWithRecorded(name, read, upstream, content, wanted);
  const gates = await requireKnownGates(content);
  return { refs, texts: texts && { ...texts, gates } };
}
