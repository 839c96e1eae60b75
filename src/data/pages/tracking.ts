import { once } from '../../model/once.ts';
import { type TrackingPage, trackingPage } from '../../model/tracking/page.ts';
import { getPageSources } from './sources.ts';

/** The tracking pages of the releases of which it is known who took part, gathered once for all forms. */
export const getTrackingPages = once(async (): Promise<TrackingPage[]> => {
  const sources = await getPageSources();
  return sources.atlas.releases.flatMap((release) => trackingPage(release, sources) ?? []);
});
