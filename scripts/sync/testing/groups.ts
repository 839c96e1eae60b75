import { knownGroups } from '../../../src/model/sig/known.ts';
import { readerOfGroups } from '../reading/sig-names.ts';

const SIGS = [
  ...['federation', 'api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'cli'],
  ...[
    'cloud-provider',
    'cluster-lifecycle',
    'contributor-experience',
    'docs',
    'etcd',
    'instrumentation',
  ],
  ...['network', 'node', 'release', 'scheduling', 'storage', 'testing', 'windows'],
].map((slug) => `sig-${slug}`);

/** Groups that tests of parsers name. */
export const SAMPLE_GROUPS = readerOfGroups(
  knownGroups([...SIGS, 'wg-batch', 'wg-lts', 'committee-steering']),
);
