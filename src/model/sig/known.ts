/**
 * The SIGs there are: the directories of kubernetes/community `sigs.yaml`, without "sig-".
 * https://github.com/kubernetes/community/blob/main/sigs.yaml
 */
const ACTIVE = [
  ...['api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'cli', 'cloud-provider'],
  ...['cluster-lifecycle', 'contributor-experience', 'docs', 'etcd', 'instrumentation'],
  ...['k8s-infra', 'multicluster', 'network', 'node', 'release', 'scalability', 'scheduling'],
  ...['security', 'storage', 'testing', 'ui', 'windows'],
];

/** The SIGs there were: the archive of kubernetes/community. */
const ARCHIVED = [
  ...['aws', 'azure', 'big-data', 'cluster-ops', 'federation', 'gcp', 'ibmcloud', 'on-premise'],
  ...['openstack', 'pm', 'product-management', 'service-catalog', 'usability', 'vmware'],
];

/** Every SIG, without "sig-". */
export const SIG_SLUGS: ReadonlySet<string> = new Set([...ACTIVE, ...ARCHIVED]);

/** What people write for a SIG beyond doubt: short names, slips, and a SIG's former name. */
export const WRITTEN_FORMS: Readonly<Record<string, string>> = {
  apimachinery: 'api-machinery',
  arch: 'architecture',
  'cluster-federation': 'federation',
  contribex: 'contributor-experience',
  machinery: 'api-machinery',
  networking: 'network',
  scheduler: 'scheduling',
};

/**
 * The SIG that a name means: "sig-arch" → "sig-architecture".
 * @param written with or without "sig-", in small letters
 * @returns `undefined` where no SIG is or was called so.
 */
export function knownSig(written: string): string | undefined {
  const slug = written.replace(/^sig-/, '');
  const name = Object.hasOwn(WRITTEN_FORMS, slug) ? WRITTEN_FORMS[slug] : slug;
  return name !== undefined && SIG_SLUGS.has(name) ? `sig-${name}` : undefined;
}
