import { parse } from 'yaml';
import type { z } from 'zod';
import { buildAtlas } from '../../src/model/atlas.ts';
import type { Material } from '../../src/model/editorial-digest/draft.ts';
import { suggestKep } from '../../src/model/editorial-digest/kep-of-the-week.ts';
import { lookUp } from '../../src/model/lookup.ts';
import { viewReleases } from '../../src/model/release.ts';
import { indexReleaseNotes } from '../../src/model/release-notes.ts';
import { changes } from '../../src/schemas/change.ts';
import { digest } from '../../src/schemas/digest.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { release } from '../../src/schemas/release.ts';
import { releaseNotes } from '../../src/schemas/release-notes.ts';
import { sources } from '../../src/schemas/sources.ts';
import { readContentFile, readContentFolder } from '../sync/content-files.ts';

/**
 * Reads what a digest can tell of the newest account up to a day.
 * @param day ISO 8601; the newest account of all when absent
 * @throws {Error} when there is no such account, or a record is not what its schema says
 */
export async function loadMaterial(content: string, day: string | undefined): Promise<Material> {
  const accounts = await readAll(content, 'changes', changes);
  const account = accounts.findLast(({ date }) => day === undefined || date <= day);
  if (account === undefined) {
    const expected = accounts.map(({ date }) => date).join(', ') || 'none, sync first';
    throw new Error(`no account of changes up to ${day ?? 'now'} (there are: ${expected})`);
  }
  const releases = await readAll(content, 'releases', release);
  const lookup = lookUp(
    buildAtlas({
      enhancements: await readAll(content, 'enhancements', enhancement),
      gates: await readAll(content, 'feature-gates', featureGate),
      releases,
      sources: sources.parse(parse((await readContentFile(content, 'sources.yaml')) ?? '')),
    }),
  );
  const presented = (await readAll(content, 'digests', digest))
    .flatMap(({ sections }) => sections.flatMap((section) => section.presented ?? []))
    .flatMap(({ number }) => number ?? []);
  const notes = indexReleaseNotes(await readAll(content, 'release-notes', releaseNotes));
  const views = viewReleases(releases, account.date);
  return {
    account,
    lookup,
    running: views.find(({ phase }) => phase === 'in-progress'),
    suggestion: suggestKep(account.changes, lookup.enhancement, new Set(presented)),
    notesOfKep: notes.ofKep,
  };
}

async function readAll<Value>(
  content: string,
  folder: string,
  schema: z.ZodType<Value>,
): Promise<Value[]> {
  const files = await readContentFolder(content, folder);
  return [...files].map(([path, text]) => {
    const { data, error } = schema.safeParse(parse(text));
    if (error === undefined) return data;
    const [issue] = error.issues;
    throw new Error(`${content}/${path}: ${issue?.path.join('.')}: ${issue?.message}`);
  });
}
