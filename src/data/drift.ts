import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentPath } from '../lib/content-folder.ts';
import { buildDriftContext } from '../model/drift/build-context.ts';
import { findDrift } from '../model/drift/check.ts';
import { driftReportOf } from '../model/drift/report.ts';
import { WAIVERS_FILE, waive } from '../model/drift/waivers.ts';
import { type DriftFinding, type DriftReport, driftWaivers } from '../schemas/drift.ts';
import { getAtlas } from './atlas.ts';

/** The disagreements between the sources, and those of one enhancement, gate or SIG. */
export interface Drift {
  readonly report: DriftReport;
  /** By the enhancement's directory below keps/ or the gate's name; waived ones included. */
  of(type: DriftFinding['subject']['type'], id: string): readonly DriftFinding[];
  /** The open ones that a SIG is to be asked about. */
  ofSig(name: string): readonly DriftFinding[];
}

let drift: Promise<Drift> | undefined;

/** The disagreements, found once for all pages; stale waivers are for `npm run drift` to tell. */
export function getDrift(): Promise<Drift> {
  drift ??= loadDrift();
  return drift;
}

async function loadDrift(): Promise<Drift> {
  const [atlas, issues, announcements, releaseNotes, waivers] = await Promise.all([
    getAtlas(),
    getCollection('issues'),
    getCollection('announcements'),
    getCollection('releaseNotes'),
    readFile(contentPath(WAIVERS_FILE), 'utf8'),
  ]);
  const context = buildDriftContext(atlas, {
    issues: issues.map(({ data }) => data),
    announcements: announcements.map(({ data }) => data),
    releaseNotes: releaseNotes.map(({ data }) => data),
  });
  const findings = waive(findDrift(context), driftWaivers.parse(parse(waivers)));
  const bySubject = Map.groupBy(findings, ({ subject }) => `${subject.type} ${subject.id}`);
  return {
    report: driftReportOf(findings, atlas.today),
    of: (type, id) => bySubject.get(`${type} ${id}`) ?? [],
    ofSig: (name) =>
      findings.filter(({ sigs, waiver }) => waiver === undefined && sigs.includes(name)),
  };
}
