import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
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

/** An enhancement as something to follow. */
export function enhancementTopic({ slug, label }: EnhancementView): FeedTopic {
  return {
    name: `enhancements/${slug}`,
    title: `${label}: changes`,
    path: `/enhancements/${slug}/`,
  };
}

/** A feature gate as something to follow. */
export function gateTopic({ name }: Gate): FeedTopic {
  return {
    name: `feature-gates/${name}`,
    title: `${name}: changes`,
    path: `/feature-gates/${name}/`,
  };
}

/** A release as something to follow. */
export function releaseTopic({ version }: ReleaseView): FeedTopic {
  return {
    name: `releases/${version}`,
    title: `Kubernetes v${version}: changes`,
    path: `/releases/${version}/`,
  };
}

/** Who takes part in a release as something to follow. */
export function trackingTopic({ version }: Pick<ReleaseView, 'version'>): FeedTopic {
  return {
    name: `releases/${version}/tracking`,
    title: `Kubernetes v${version}: who is in`,
    path: `/releases/${version}/tracking/`,
  };
}

/** What a SIG owns as something to follow. */
export function sigTopic({ slug, label }: Sig): FeedTopic {
  return { name: `sigs/${slug}`, title: `${label}: changes`, path: `/sigs/${slug}/` };
}

/** The disagreements that a SIG is to be asked about. */
export function sigDriftTopic({ slug, label }: Sig): FeedTopic {
  return {
    name: `drift/${slug}`,
    title: `${label}: inconsistencies between sources`,
    path: '/drift/',
  };
}
