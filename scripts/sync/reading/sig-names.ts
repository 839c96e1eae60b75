import type { Segment } from './markdown.ts';

/**
 * The SIGs there are or were: kubernetes/community `sigs.yaml` and its archive. A name outside the
 * list is no SIG's.
 */
const NAMES: ReadonlySet<string> = new Set([
  ...['api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'cli', 'cloud-provider'],
  ...['cluster-lifecycle', 'contributor-experience', 'docs', 'etcd', 'instrumentation'],
  ...['k8s-infra', 'multicluster', 'network', 'node', 'release', 'scalability', 'scheduling'],
  ...['security', 'storage', 'testing', 'ui', 'windows'],
  ...['aws', 'azure', 'big-data', 'cluster-ops', 'federation', 'gcp', 'ibmcloud', 'on-premise'],
  ...['openstack', 'pm', 'product-management', 'service-catalog', 'usability', 'vmware'],
]);

/** Other spellings that mean a SIG beyond doubt. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['apimachinery', 'api-machinery'],
  ['networking', 'network'],
  ['cluster-federation', 'federation'],
]);

const NAME = [...NAMES, ...SPELLINGS.keys()].sort((a, b) => b.length - a.length).join('|');
const IN_ADDRESS = new RegExp(`\\bsig-(${NAME})(?![\\w-])`, 'i');
const IN_TEXT = new RegExp(`\\bSIG[ -](${NAME.replaceAll('-', '[ -]')})(?![\\w-])`, 'gi');
const COMMUNITY =
  /^https?:\/\/(?:www\.)?(?:github\.com\/kubernetes\/community|git\.k8s\.io\/community|(?:kubernetes|k8s)\.dev)\//;

/** "sig-api-machinery" for "API Machinery" and "apimachinery"; nothing where that is no SIG's name. */
export function sigNamed(name: string): string | undefined {
  const slug = name.trim().toLowerCase().replace(/\s+/g, '-');
  const sig = SPELLINGS.get(slug) ?? slug;
  return NAMES.has(sig) ? `sig-${sig}` : undefined;
}

/** The SIGs that a text names or whose pages it links to, such as "sig-node", in reading order. */
export function sigsNamed(segments: readonly Segment[]): string[] {
  const found = segments.flatMap(({ text, url }) => {
    const linked = COMMUNITY.test(url ?? '') ? IN_ADDRESS.exec(url ?? '')?.[1] : undefined;
    const named = [...text.matchAll(IN_TEXT)].map(([, name = '']) => name);
    return [...(linked === undefined ? [] : [linked]), ...named];
  });
  return [...new Set(found.flatMap((name) => sigNamed(name) ?? []))];
}
