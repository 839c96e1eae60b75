import { groupsIn, type KnownGroups } from '../../../src/model/sig/known.ts';
import { collectionPath } from '../../../src/schemas/collections.ts';
import { archivedGroups } from '../../../src/schemas/community-group.ts';
import type { ContentReader } from '../engine/source.ts';
import { readRecorded, readRecordedFile } from './recorded.ts';

/** The collections that tell which groups there are: what a source needs that reads their names. */
export const GROUP_COLLECTIONS = ['sigs', 'archived-groups'] as const;

/**
 * The groups in content/, retired ones included.
 * @throws {Error} when content/ has no groups, so that no record loses those that it names.
 */
export async function readKnownGroups(content: ContentReader): Promise<KnownGroups> {
  const groups = await readRecorded(content, 'sigs');
  if (groups.length === 0) throw new Error('content/sigs: no groups; run the sigs source first');
  const path = collectionPath('archived-groups');
  const archived = await content.readFile(path);
  return groupsIn({
    groups,
    archivedGroups:
      archived === undefined ? { groups: [] } : readRecordedFile(path, archived, archivedGroups),
  });
}

/** Their names as text: what records depend on whose texts are searched for them. */
export async function knownGroupsText(content: ContentReader): Promise<string> {
  const files = await content.readFolder('sigs');
  const archived = await content.readFile(collectionPath('archived-groups'));
  return [...files.keys(), archived ?? ''].join(' ');
}
