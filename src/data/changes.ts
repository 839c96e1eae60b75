import { type ChangeIndex, indexChanges } from '../model/changes/change-index.ts';
import { getRecords } from './records.ts';

let changes: Promise<ChangeIndex> | undefined;

/** The accounts of what each sync changed, indexed once for all pages. */
export function getChanges(): Promise<ChangeIndex> {
  changes ??= loadChanges();
  return changes;
}

async function loadChanges(): Promise<ChangeIndex> {
  return indexChanges(await getRecords('changes'));
}
