import { writeKyaml } from '../../src/formats/kyaml.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { buildDriftContext } from '../../src/model/drift/build-context.ts';
import { findDrift } from '../../src/model/drift/check.ts';
import { type SightingNews, updateSightings } from '../../src/model/drift/sightings.ts';
import { readContentFile } from '../../src/records/content-files.ts';
import { driftSightings } from '../../src/schemas/drift.ts';
import { readSources } from '../sync/engine/plan-sources.ts';
import { writeChanges } from '../sync/engine/write.ts';
import { readRecordedFile } from '../sync/reading/recorded.ts';
import { readDriftInput } from './read-records.ts';

const FILE = 'drift-sightings.yaml';
const COMMENT =
  'The day on which each inconsistency was first seen. Written by the sync. Do not edit.';

/**
 * Brings `drift-sightings.yaml` of a content folder up to date, so that feeds tell of an inconsistency on
 * the day it became one.
 * No other run may write to the folder meanwhile.
 * @throws {Error} that names a file which is missing or not of its shape
 */
export async function recordSightings(content: string, news: SightingNews): Promise<void> {
  const before = await readContentFile(content, FILE);
  const records = await readDriftInput(content);
  const known = before === undefined ? undefined : readRecordedFile(FILE, before, driftSightings);
  const context = buildDriftContext(buildAtlas(records), records);
  const days = updateSightings(findDrift(context), known, context, news);
  const text = writeKyaml(days, COMMENT);
  const kind = before === undefined ? 'added' : 'changed';
  if (text !== before) await writeChanges(content, [{ kind, path: FILE, text }]);
}

/**
 * Whether what is found anew can be news of upstream: not where the same commits were read again.
 * @param before `sources.yaml` before a sync, undefined where there was none
 * @param after the same after it
 */
export function newsBetween(before: string | undefined, after: string | undefined): SightingNews {
  return commitsIn(before) === commitsIn(after) ? 'code' : 'upstream';
}

function commitsIn(text: string | undefined): string {
  return writeKyaml(Object.values(readSources(text)).map(({ refs }) => refs));
}

/** Whether a content folder records when inconsistencies were first seen. */
export async function hasSightings(content: string): Promise<boolean> {
  return (await readContentFile(content, FILE)) !== undefined;
}
