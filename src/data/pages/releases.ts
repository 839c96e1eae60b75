import { releaseMarkdown } from '../../markdown/release.ts';
import { once } from '../../model/once.ts';
import { notesPath, releasePath } from '../../model/page/paths.ts';
import { noteSlug } from '../../model/release/note-words.ts';
import { groupNotesBySig } from '../../model/release/notes.ts';
import { hasFeaturesPage, type ReleasePage, releasePage } from '../../model/release/page.ts';
import { getFeatureTable } from '../feature-tables.ts';
import { getPageSources } from '../page-sources.ts';
import { getReleaseNotes } from '../release-notes.ts';
import { getWholeTable } from '../tables.ts';
import { defineTwins } from '../twins.ts';
import { getTrackingPages } from './tracking.ts';

/** The pages of all releases, gathered once for HTML, Markdown and JSON. */
export const getReleasePages = once(async (): Promise<ReleasePage[]> => {
  const sources = await getPageSources();
  return Promise.all(
    sources.atlas.releases.map(async (release) =>
      releasePage(release, await getFeatureTable(release.version), sources),
    ),
  );
});

/** The paths of the page of a release and of all pages below it. */
export async function getPathsOfRelease(version: string): Promise<string[]> {
  const [pages, tracking, { ofRelease }] = await Promise.all([
    getReleasePages(),
    getTrackingPages(),
    getReleaseNotes(),
  ]);
  const page = pages.find(({ release }) => release.version === version);
  const isTracked = tracking.some((each) => each.tracking.release.version === version);
  const groups = groupNotesBySig(ofRelease(version));
  const below = [
    ...(page !== undefined && hasFeaturesPage(page) ? ['features/'] : []),
    ...(isTracked ? ['tracking/'] : []),
  ];
  return [
    ...['', ...below].map((path) => `${releasePath(version)}${path}`),
    ...(groups.length > 0 ? [notesPath(version)] : []),
    ...groups.map(({ name }) => notesPath(version, noteSlug(name))),
  ];
}

export const twins = defineTwins(
  getReleasePages,
  ({ release }) => releasePath(release.version),
  async (page, site) =>
    releaseMarkdown(page, await getWholeTable('features', page.release.version), site),
);
