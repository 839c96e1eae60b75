import type { LwkdMaterial } from '../model/digest/lwkd/material.ts';
import { getActivity } from './activity.ts';
import { getAtlas } from './atlas.ts';
import { getChanges } from './changes.ts';
import { getRecords } from './records.ts';

/** What an issue in LWKD's form is drafted from. */
export async function getLwkdMaterial(): Promise<LwkdMaterial> {
  const activity = await getActivity();
  return {
    atlas: await getAtlas(),
    activity,
    wordsOf: activity.words,
    accounts: (await getChanges()).all,
    digests: await getRecords('digests'),
    announcements: await getRecords('announcements'),
  };
}
