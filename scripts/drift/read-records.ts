import type { Records } from '../../src/model/atlas/records.ts';
import { WAIVERS_FILE } from '../../src/model/drift/waivers.ts';
import { type DriftWaiver, driftWaivers } from '../../src/schemas/drift.ts';
import { type Issue, issue } from '../../src/schemas/issue.ts';
import { readRecords } from '../content/read-atlas.ts';
import { readCollection, readFile } from '../content/read-collection.ts';

/** Everything below content/ that drift is told from. */
export interface DriftInput extends Required<Records> {
  readonly issues: readonly Issue[];
  readonly waivers: readonly DriftWaiver[];
}

/**
 * Reads the records from a content folder.
 * @throws {Error} that names the file that is missing or not of its shape
 */
export async function readDriftInput(content: string): Promise<DriftInput> {
  return {
    ...(await readRecords(content)),
    issues: await readCollection(content, 'issues', issue),
    waivers: await readFile(content, WAIVERS_FILE, driftWaivers),
  };
}
