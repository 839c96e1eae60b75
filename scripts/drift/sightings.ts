import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeKyaml } from '../../src/formats/kyaml.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { buildDriftContext } from '../../src/model/drift/build-context.ts';
import { findDrift } from '../../src/model/drift/check.ts';
import { updateSightings } from '../../src/model/drift/sightings.ts';
import { readContentFile } from '../../src/records/content-files.ts';
import { type DriftSightings, driftSightings } from '../../src/schemas/drift.ts';
import { readDriftInput } from './read-records.ts';

const FILE = 'drift-sightings.yaml';
const COMMENT =
  'The day on which each inconsistency was first seen. Written by the sync. Do not edit.';

/**
 * Brings `drift-sightings.yaml` of a content folder up to date, so that feeds tell of an inconsistency on
 * the day it became one.
 * @throws {Error} that names a file which is missing or not of its shape
 */
export async function recordSightings(content: string): Promise<void> {
  const path = join(content, FILE);
  const before = await readContentFile(content, FILE);
  const records = await readDriftInput(content);
  const known: DriftSightings | undefined =
    before === undefined ? undefined : driftSightings.parse(parse(before));
  const context = buildDriftContext(buildAtlas(records), records);
  const days = updateSightings(findDrift(context), known, context);
  const text = writeKyaml(days, COMMENT);
  if (text !== before) await writeFile(path, text);
}

/** Whether a content folder records when inconsistencies were first seen. */
export async function hasSightings(content: string): Promise<boolean> {
  return (await readContentFile(content, FILE)) !== undefined;
}
