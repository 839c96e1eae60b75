import type { APIRoute } from 'astro';
import { getApiKinds } from '../../data/api-kinds.ts';
import { getAtlas } from '../../data/atlas.ts';
import { getRecords } from '../../data/records.ts';
import { href } from '../../lib/href.ts';
import { removedFlags } from '../../model/check/removed-flag.ts';
import { searchNames } from '../../model/search/names.ts';

/** Every name and number that people look up; the search loads it when it opens. */
export const GET: APIRoute = async () =>
  Response.json(
    searchNames(
      await getAtlas(),
      await getApiKinds(),
      removedFlags(await getRecords('release-notes')),
      await getRecords('announcements'),
    ).map(({ path, ...page }) => ({ ...page, href: href(path) })),
  );
