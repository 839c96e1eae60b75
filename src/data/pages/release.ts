import { once } from '../../model/once.ts';
import { type ReleasePage, releasePage } from '../../model/release/page.ts';
import { getFeatureTable } from '../feature-tables.ts';
import { getPageSources } from './sources.ts';

/** The pages of all releases, gathered once for HTML, Markdown and JSON. */
export const getReleasePages = once(async (): Promise<ReleasePage[]> => {
  const sources = await getPageSources();
  return Promise.all(
    sources.atlas.releases.map(async (release) =>
      releasePage(release, await getFeatureTable(release.version), sources),
    ),
  );
});
