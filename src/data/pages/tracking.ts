import { type TrackingPage, trackingPage } from '../../model/tracking/page.ts';
import { getPageSources } from './sources.ts';

let pages: Promise<TrackingPage[]> | undefined;

/** The tracking pages of the releases of which it is known who took part, gathered once for all forms. */
export function getTrackingPages(): Promise<TrackingPage[]> {
  pages ??= gatherPages();
  return pages;
}

async function gatherPages(): Promise<TrackingPage[]> {
  const sources = await getPageSources();
  return sources.atlas.releases.flatMap((release) => trackingPage(release, sources) ?? []);
}
