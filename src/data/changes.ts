import { gateListReleases } from '../model/atlas/atlas.ts';
import { type ChangeIndex, indexChanges } from '../model/changes/change-index.ts';
import { withoutUndone } from '../model/changes/gate-changes.ts';
import { once } from '../model/once.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

/** The accounts of what each sync changed, indexed once for all pages. */
export const getChanges = once(async (): Promise<ChangeIndex> => {
  const [accounts, { gates, sources }] = await Promise.all([getRecords('changes'), getAtlas()]);
  const gateLists = gateListReleases(sources);
  return indexChanges(
    withoutUndone(accounts, { gates: gates.map(({ record }) => record), gateLists }),
  );
});
