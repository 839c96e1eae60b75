import { buildAtlas } from '../../src/model/atlas/build.ts';
import { lookUp } from '../../src/model/atlas/lookup.ts';
import type { Material } from '../../src/model/digest/editorial/draft.ts';
import { suggestKep } from '../../src/model/digest/editorial/kep-of-the-week.ts';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { viewReleases } from '../../src/model/release/release.ts';
import { readRecords } from '../content/read-atlas.ts';
import { readCollection } from '../content/read-collection.ts';

/**
 * Reads what a digest can tell of the newest account up to a day.
 * @param day ISO 8601; the newest account of all when absent
 * @throws {Error} when there is no such account, or a record is not what its schema says
 */
export async function loadMaterial(content: string, day: string | undefined): Promise<Material> {
  const accounts = await readCollection(content, 'changes');
  const account = accounts.findLast(({ date }) => day === undefined || date <= day);
  if (account === undefined) {
    const expected = accounts.map(({ date }) => date).join(', ') || 'none, sync first';
    throw new Error(`no account of changes up to ${day ?? 'now'} (there are: ${expected})`);
  }
  const records = await readRecords(content);
  const lookup = lookUp(buildAtlas(records));
  const featuredKeps = records.digests
    .flatMap(({ sections }) => sections.flatMap((section) => section.featuredKeps ?? []))
    .flatMap(({ number }) => number ?? []);
  const views = viewReleases(records.releases, account.date);
  return {
    account,
    lookup,
    running: views.find(({ phase }) => phase === 'in-progress'),
    suggestion: suggestKep(account.changes, lookup.enhancement, new Set(featuredKeps)),
    notesOfKep: indexReleaseNotes(records.releaseNotes).ofKep,
  };
}
