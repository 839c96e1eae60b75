import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { enhancementPath, gatePath, releasePath, sigPath, trackingPath } from '../page/paths.ts';
import type { ReleaseView } from '../release/release.ts';
import type { Sig } from '../sig.ts';
import type { FeedView } from './feed.ts';

/** What a feed is called and follows: the same for the feed itself and for the page that offers it. */
export type FeedTopic = Pick<FeedView, 'name' | 'title' | 'path'>;

/** All accounts of what changed. */
export const CHANGES: FeedTopic = {
  name: 'changes',
  title: 'Changes of Kubernetes enhancements, feature gates, and releases',
  path: '/changes/',
};

/** All open disagreements between the sources. */
export const DRIFT: FeedTopic = {
  name: 'drift',
  title: 'Inconsistencies between sources',
  path: '/drift/',
};

/** What a page is about as something to follow: the feed is named as the page. */
function pageTopic(path: string, title: string): FeedTopic {
  return { name: path.slice(1, -1), title, path };
}

/** An enhancement as something to follow. */
export function enhancementTopic({ slug, label }: EnhancementView): FeedTopic {
  return pageTopic(enhancementPath(slug), `${label}: changes`);
}

/** A feature gate as something to follow. */
export function gateTopic({ name }: Gate): FeedTopic {
  return pageTopic(gatePath(name), `${name}: changes`);
}

/** A release as something to follow. */
export function releaseTopic({ version }: ReleaseView): FeedTopic {
  return pageTopic(releasePath(version), `Kubernetes v${version}: changes`);
}

/** Who takes part in a release as something to follow. */
export function trackingTopic({ version }: Pick<ReleaseView, 'version'>): FeedTopic {
  return pageTopic(trackingPath(version), `Kubernetes v${version}: who is in`);
}

/** What a SIG owns as something to follow. */
export function sigTopic({ slug, label }: Sig): FeedTopic {
  return pageTopic(sigPath(slug), `${label}: changes`);
}

/** The disagreements that a SIG is to be asked about. */
export function sigDriftTopic({ slug, label }: Sig): FeedTopic {
  return {
    name: `drift/${slug}`,
    title: `${label}: inconsistencies between sources`,
    path: '/drift/',
  };
}
