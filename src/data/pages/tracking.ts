import { trackingMarkdown } from '../../markdown/tracking.ts';
import { once } from '../../model/once.ts';
import { trackingPath } from '../../model/page/paths.ts';
import { type TrackingPage, trackingPage } from '../../model/tracking/page.ts';
import { getTrackingSources } from '../tracking.ts';
import { defineTwins } from '../twins.ts';

/** The tracking pages of the releases of which it is known who took part, gathered once for all forms. */
export const getTrackingPages = once(async (): Promise<TrackingPage[]> => {
  const sources = await getTrackingSources();
  return sources.atlas.releases.flatMap((release) => trackingPage(release, sources) ?? []);
});

export const twins = defineTwins(
  getTrackingPages,
  ({ tracking }) => trackingPath(tracking.release.version),
  trackingMarkdown,
);
