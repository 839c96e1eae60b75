import { type ReleasePage, releasePage } from '../../model/release/page.ts';
import { getFeatureTable } from '../feature-tables.ts';
import { getPageSources } from './sources.ts';

let pages: Promise<ReleasePage[]> | undefined;

/** The pages of all releases, gathered once for HTML, Markdown and JSON. */
export function getReleasePages(): Promise<ReleasePage[]> {
  pages ??= gatherPages();
  return pages;
}

async function gatherPages(): Promise<ReleasePage[]> {
  const sources = await getPageSources();
  return Promise.all(
    sources.atlas.releases.map(async (release) =>
      releasePage(release, await getFeatureTable(release.version), sources),
    ),
  );
}
