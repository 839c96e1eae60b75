import type { AllRecords } from '../../src/model/atlas/records.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import type { DriftWaiver } from '../../src/schemas/drift.ts';
import type { Issue } from '../../src/schemas/issue.ts';
import { readRecords } from '../content/read-atlas.ts';

/** Everything below content/ that drift is told from. */
export interface DriftInput extends AllRecords {
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
    issues: await readCollection(content, 'issues'),
    waivers: await readCollection(content, 'drift-waivers'),
  };
}
