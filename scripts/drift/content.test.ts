import { beforeAll, describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { buildDriftContext } from '../../src/model/drift/build-context.ts';
import { findDrift } from '../../src/model/drift/check.ts';
import { driftReportOf } from '../../src/model/drift/report.ts';
import { waiverErrors } from '../../src/model/drift/waivers.ts';
import { type DriftFinding, driftReport } from '../../src/schemas/drift.ts';
import { type DriftInput, readDriftInput } from './read-records.ts';

let records: DriftInput;
let findings: DriftFinding[];

beforeAll(async () => {
  records = await readDriftInput('content');
  findings = findDrift(buildDriftContext(buildAtlas(records), records));
});

describe('the drift of the committed content', () => {
  it('has at most one finding of a kind for each subject, so that a waiver names one', () => {
    const keys = findings.map(({ kind, subject }) => `${kind} ${subject.id}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('is of the published shape', () => {
    expect(() => driftReport.parse(driftReportOf(findings, '2026-01-01'))).not.toThrow();
  });

  it('needs every waiver', () => {
    expect(waiverErrors(findings, records.waivers)).toEqual([]);
  });
});
