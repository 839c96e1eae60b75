import type { Oddities } from '../../reading/oddities.ts';

const FIELD = 'body.sigs';
const EXPECTED = 'SIGs such as "sig-node"';

/**
 * The SIGs there are or were: kubernetes/community `sigs.yaml` and its archive. A name outside the
 * list is no SIG's.
 */
const SIGS: ReadonlySet<string> = new Set([
  ...['api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'cli', 'cloud-provider'],
  ...[
    'cluster-lifecycle',
    'contributor-experience',
    'docs',
    'etcd',
    'instrumentation',
    'k8s-infra',
  ],
  ...['multicluster', 'network', 'node', 'release', 'scalability', 'scheduling', 'security'],
  ...['storage', 'testing', 'ui', 'windows'],
  ...['aws', 'azure', 'big-data', 'cluster-ops', 'federation', 'gcp', 'ibmcloud', 'on-premise'],
  ...['openstack', 'pm', 'product-management', 'service-catalog', 'usability', 'vmware'],
]);

/** Other spellings that mean a SIG beyond doubt. */
const ALIASES: Readonly<Record<string, string>> = {
  apimachinery: 'api-machinery',
  networking: 'network',
  'cluster-federation': 'federation',
};

const PLACEHOLDER = /^(?:tbd|todo|n\/?a|none|-+|\?+)$/i;

/** Reads "Responsible SIGs" in all the ways in which people write them. */
export function readSigs(written: string, oddities: Oddities): string[] {
  const found = splitNames(written).flatMap((name) => {
    const sig = sigOf(name);
    if (sig === undefined) {
      oddities.add(FIELD, 'not-a-value', EXPECTED, name.length <= 40 ? name : undefined);
      return [];
    }
    return [`sig-${sig}`];
  });
  return [...new Set(found)];
}

/** Working groups, which stand in the same list, are left out. */
function splitNames(written: string): string[] {
  const parts = written.split(/[,;&\n]|\band\b|\s+(?=[@/]|`?sig[-/])/i);
  return parts
    .map((part) => part.replace(/[`.:]+/g, ' ').trim())
    .filter((part) => part !== '' && !PLACEHOLDER.test(part) && !/^\/?wg\b/i.test(part));
}

function sigOf(name: string): string | undefined {
  const slug = name
    .toLowerCase()
    .replace(/^@?kubernetes\//, '')
    .replace(/^[/@]+/, '')
    .replace(/^sig[\s/-]+/, '')
    .replace(/-(?:feature-requests|misc|proposals|api-reviews|bugs|leads)$/, '')
    .trim()
    .replace(/\s+/g, '-');
  const sig = ALIASES[slug] ?? slug;
  return SIGS.has(sig) ? sig : undefined;
}
