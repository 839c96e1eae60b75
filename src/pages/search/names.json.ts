import { getApiKinds } from '../../data/api-kinds.ts';
import { getAtlas } from '../../data/atlas.ts';
import { getFeatureTable } from '../../data/feature-tables.ts';
import { getRecords } from '../../data/records.ts';
import { type FileRoute, jsonResponse } from '../../lib/file-response.ts';
import { href } from '../../lib/href.ts';
import { removedFlags } from '../../model/check/removed-flag.ts';
import { searchNames } from '../../model/search/names.ts';

/** Every name and number that people look up; the search loads it when it opens. */
export const GET: FileRoute = async () => {
  const atlas = await getAtlas();
  const tables = await Promise.all(
    atlas.releases.map(async ({ version }) => [version, await getFeatureTable(version)] as const),
  );
  return jsonResponse(
    searchNames(
      atlas,
      await getApiKinds(),
      removedFlags(await getRecords('release-notes')),
      await getRecords('announcements'),
      new Map(tables),
    ).map(({ path, ...page }) => ({ ...page, href: href(path) })),
  );
};
