import { existsSync } from 'node:fs';
import { contentPath } from '../lib/content-folder.ts';
import { buildDriftContext } from '../model/drift/build-context.ts';
import { driftReportOf, findDrift } from '../model/drift/check.ts';
import { type Sighting, sightingOf } from '../model/drift/sightings.ts';
import { waive } from '../model/drift/waivers.ts';
import { once } from '../model/once.ts';
import { collectionPath } from '../schemas/collections.ts';
import type { DriftFinding, DriftReport } from '../schemas/drift.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

/** The disagreements between the sources, and those of one enhancement, gate or SIG. */
export interface Drift {
  readonly report: DriftReport;
  /** When one was first seen. */
  sightingOf(finding: DriftFinding): Sighting;
  /** By the enhancement's directory below keps/ or the gate's name; waived ones included. */
  of(type: DriftFinding['subject']['type'], id: string): readonly DriftFinding[];
  /** The open ones that a SIG is to be asked about. */
  ofSig(name: string): readonly DriftFinding[];
}

/** The disagreements, found once for all pages; stale waivers are for `npm run drift` to tell. */
export const getDrift = once(async (): Promise<Drift> => {
  const [atlas, issues, announcements, releaseNotes, waivers, sightings] = await Promise.all([
    getAtlas(),
    getRecords('issues'),
    getRecords('announcements'),
    getRecords('release-notes'),
    getRecords('drift-waivers'),
    // Older states of the content do not have it, nor does one that no sync has looked over.
    existsSync(contentPath(collectionPath('drift-sightings')))
      ? getRecords('drift-sightings')
      : undefined,
  ]);
  const context = buildDriftContext(atlas, { issues, announcements, releaseNotes });
  const findings = waive(findDrift(context), waivers);
  const bySubject = Map.groupBy(findings, ({ subject }) => `${subject.type} ${subject.id}`);
  return {
    sightingOf: (finding) => sightingOf(finding, sightings, context),
    report: driftReportOf(findings, atlas.today),
    of: (type, id) => bySubject.get(`${type} ${id}`) ?? [],
    ofSig: (name) =>
      findings.filter(({ sigs, waiver }) => waiver === undefined && sigs.includes(name)),
  };
});
