import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Records } from '../../src/model/atlas.ts';
import { announcement } from '../../src/schemas/announcement.ts';
import { digest } from '../../src/schemas/digest.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { release } from '../../src/schemas/release.ts';
import { releaseNotes } from '../../src/schemas/release-notes.ts';
import { sources } from '../../src/schemas/sources.ts';

/**
 * Reads from `content/` all that tells of graduations.
 * @throws where a file does not have the shape of its schema; the message names the file.
 */
export async function readRecords(content: string): Promise<Required<Records>> {
  return {
    enhancements: await readAll(join(content, 'enhancements'), enhancement),
    gates: await readAll(join(content, 'feature-gates'), featureGate),
    releases: await readAll(join(content, 'releases'), release),
    releaseNotes: await readAll(join(content, 'release-notes'), releaseNotes),
    digests: await readAll(join(content, 'digests'), digest),
    announcements: await readAll(join(content, 'announcements'), announcement),
    sources: await readOne(join(content, 'sources.yaml'), sources),
  };
}

async function readAll<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    file.endsWith('.yaml'),
  );
  return Promise.all(files.sort().map((file) => readOne(join(folder, file), schema)));
}

async function readOne<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const read = schema.safeParse(parse(await readFile(path, 'utf8')));
  if (!read.success)
    throw new Error(`${path}: not as its schema has it (run the sync again)`, {
      cause: read.error,
    });
  return read.data;
}
