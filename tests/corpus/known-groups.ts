import { type GroupReader, readerOfGroups } from '../../scripts/sync/reading/sig-names.ts';
import { groupsIn } from '../../src/model/sig/known.ts';
import { readCollection } from '../../src/records/read-collection.ts';

/** The groups in content/. */
export async function readCommittedGroups(): Promise<GroupReader> {
  const groups = await readCollection('content', 'sigs');
  const archivedGroups = await readCollection('content', 'archived-groups');
  return readerOfGroups(groupsIn({ groups, archivedGroups }));
}
