import { once } from '../model/once.ts';
import { buildUpgradeData } from '../model/upgrade/build.ts';
import type { UpgradeData } from '../model/upgrade/data.ts';
import type { ReleasePair } from '../model/upgrade/pairs.ts';
import { type UpgradeTable, upgradeTable } from '../model/upgrade/table.ts';
import { getAtlas } from './atlas.ts';
import { getReleaseNotes } from './release-notes.ts';

/** What is needed to say what any upgrade means, gathered once for all pages. */
export const getUpgradeData = once(async (): Promise<UpgradeData> => {
  const [atlas, { ofRelease, text }] = await Promise.all([getAtlas(), getReleaseNotes()]);
  return buildUpgradeData(atlas, ofRelease, ({ release, pr }) => text(release, pr));
});

/** What the upgrade between two releases means. */
export async function getUpgradeTable({ from, to }: ReleasePair): Promise<UpgradeTable> {
  const all = await getUpgradeData();
  return upgradeTable(all, from, to);
}
