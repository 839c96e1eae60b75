import { once } from '../model/once.ts';
import type { TrackingSources } from '../model/page/sources.ts';
import { aimHistory, dayOfProposals } from '../model/tracking/aims.ts';
import { getActivity } from './activity.ts';
import { getAtlas } from './atlas.ts';
import { getChanges } from './changes.ts';
import { getIssues } from './issues.ts';
import { getRecords } from './records.ts';

/** What releases are tracked by, gathered once: the first page asks for no more, so that it is there soon. */
export const getTrackingSources = once(async (): Promise<TrackingSources> => {
  const [activity, atlas, issues, changes, history] = await Promise.all([
    getActivity(),
    getAtlas(),
    getIssues(),
    getChanges(),
    getRecords('milestone-history'),
  ]);
  const aims = aimHistory(history, changes.all, dayOfProposals(atlas.sources));
  return { activity, atlas, issues, aims };
});
