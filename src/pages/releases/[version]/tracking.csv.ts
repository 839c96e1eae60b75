import type { GetStaticPaths } from 'astro';
import { getAtlas } from '../../../data/atlas.ts';
import { getTrackingPages } from '../../../data/pages/tracking.ts';
import { tableToCsv } from '../../../formats/table/csv.ts';
import { type FileRoute, fileResponse } from '../../../lib/file-response.ts';
import { SITE_ROOT } from '../../../lib/site.ts';
import type { TrackingPage } from '../../../model/tracking/page.ts';
import { trackingTable } from '../../../model/tracking/table.ts';

export const getStaticPaths = (async () =>
  (await getTrackingPages()).map((page) => ({
    params: { version: page.tracking.release.version },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The KEPs of a release as CSV. */
export const GET: FileRoute<{ page: TrackingPage }> = async ({ props: { page } }) => {
  const table = trackingTable(page.tracking, await getAtlas(), { root: SITE_ROOT });
  return fileResponse(tableToCsv(table), 'text/csv');
};
