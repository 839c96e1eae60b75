import { type ChangeIndex, indexChanges } from '../model/changes/change-index.ts';
import { once } from '../model/once.ts';
import { getRecords } from './records.ts';

/** The accounts of what each sync changed, indexed once for all pages. */
export const getChanges = once(async (): Promise<ChangeIndex> => {
  return indexChanges(await getRecords('changes'));
});
