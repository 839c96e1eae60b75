import { parse } from 'yaml';
import { featureGate } from '../../../src/schemas/feature-gate.ts';
import type { ContentReader } from '../engine/source.ts';

const FOLDER = 'feature-gates';

/**
 * The names of all feature gates in content/, former ones included: what a text must spell exactly
 * to name a gate. The sources of gates are read before.
 */
export async function readKnownGates(content: ContentReader): Promise<ReadonlySet<string>> {
  const files = await content.readFolder(FOLDER);
  return new Set([...files.values()].flatMap(namesOf));
}

/** The same names as text: what records depend on whose texts are searched for them. */
export async function knownGatesText(content: ContentReader): Promise<string> {
  return [...(await readKnownGates(content))].sort().join(' ');
}

function namesOf(text: string): string[] {
  const { name, code, docs } = featureGate.parse(parse(text));
  return [name, ...(code?.formerNames ?? []), ...(docs?.formerNames ?? [])];
}
