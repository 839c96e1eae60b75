import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { buildDriftContext } from '../../src/model/drift/build-context.ts';
import { driftReportOf, findDrift } from '../../src/model/drift/check.ts';
import { updateSightings } from '../../src/model/drift/sightings.ts';
import { waiverErrors } from '../../src/model/drift/waivers.ts';
import { readContentFile } from '../../src/records/content-files.ts';
import { driftReport, driftSightings } from '../../src/schemas/drift.ts';
import { readDriftInput } from './read-records.ts';

const records = await readDriftInput('content');
const context = buildDriftContext(buildAtlas(records), records);
const findings = findDrift(context);

describe('the drift of the committed content', () => {
  it('has at most one finding of a kind for each subject, so that a waiver names one', () => {
    const keys = findings.map(({ kind, subject }) => `${kind} ${subject.id}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('is of the published shape', () => {
    expect(() => driftReport.parse(driftReportOf(findings, '2026-01-01'))).not.toThrow();
  });

  it('has the days of first sighting that are recorded (run npm run drift -- --write)', async () => {
    const text = await readContentFile('content', 'drift-sightings.yaml');
    const recorded = driftSightings.parse(parse(text ?? ''));
    expect(updateSightings(findings, recorded, context)).toEqual(recorded);
  });

  it('needs every waiver', () => {
    expect(waiverErrors(findings, records.waivers)).toEqual([]);
  });
});
