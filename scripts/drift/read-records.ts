import { parse } from 'yaml';
import type { z } from 'zod';
import type { Records } from '../../src/model/atlas.ts';
import type { DriftRecords } from '../../src/model/drift/context.ts';
import { WAIVERS_FILE } from '../../src/model/drift/waivers.ts';
import { announcement } from '../../src/schemas/announcement.ts';
import { type DriftWaiver, driftWaivers } from '../../src/schemas/drift.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { issue } from '../../src/schemas/issue.ts';
import { release } from '../../src/schemas/release.ts';
import { releaseNotes } from '../../src/schemas/release-notes.ts';
import { sources } from '../../src/schemas/sources.ts';
import { readContentFile, readContentFolder } from '../sync/content-files.ts';

/** Everything below content/ that drift is told from. */
export interface DriftInput extends Records, DriftRecords {
  readonly waivers: readonly DriftWaiver[];
}

/**
 * Reads the records from a content folder.
 * @throws {Error} that names the file that is missing or not of its shape
 */
export async function readRecords(content: string): Promise<DriftInput> {
  const folder = async <T>(name: string, schema: z.ZodType<T>): Promise<T[]> =>
    [...(await readContentFolder(content, name))].map(([path, text]) =>
      readShape(`${content}/${path}`, text, schema),
    );
  const file = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
    readShape(`${content}/${name}`, await readContentFile(content, name), schema);
  return {
    enhancements: await folder('enhancements', enhancement),
    gates: await folder('feature-gates', featureGate),
    releases: await folder('releases', release),
    issues: await folder('issues', issue),
    announcements: await folder('announcements', announcement),
    releaseNotes: await folder('release-notes', releaseNotes),
    sources: await file('sources.yaml', sources),
    waivers: await file(WAIVERS_FILE.replace('content/', ''), driftWaivers),
  };
}

function readShape<T>(path: string, text: string | undefined, schema: z.ZodType<T>): T {
  if (text === undefined) throw new Error(`${path}: missing`);
  const result = schema.safeParse(parse(text));
  if (!result.success) throw new Error(`${path}: not of its shape`, { cause: result.error });
  return result.data;
}
