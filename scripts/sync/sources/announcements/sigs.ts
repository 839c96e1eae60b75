import type { Segment } from '../../reading/markdown.ts';

const NAMES = [
  ...['api-machinery', 'apps', 'architecture', 'auth', 'autoscaling', 'aws', 'azure', 'cli'],
  ...['cloud-provider', 'cluster-lifecycle', 'cluster-ops', 'contributor-experience', 'docs'],
  ...['etcd', 'instrumentation', 'k8s-infra', 'multicluster', 'network', 'node', 'openstack'],
  ...['release', 'scalability', 'scheduling', 'security', 'service-catalog', 'storage', 'testing'],
  ...['ui', 'usability', 'vmware', 'windows'],
];
const NAME = [...NAMES].sort((a, b) => b.length - a.length).join('|');
const IN_ADDRESS = new RegExp(`\\bsig-(${NAME})(?![\\w-])`, 'i');
const IN_TEXT = new RegExp(`\\bSIG[ -](${NAME.replaceAll('-', '[ -]')})(?![\\w-])`, 'gi');
const COMMUNITY =
  /^https?:\/\/(?:www\.)?(?:github\.com\/kubernetes\/community|git\.k8s\.io\/community|(?:kubernetes|k8s)\.dev)\//;

/** The SIGs that a text names or whose pages it links to, such as "sig-node", in reading order. */
export function sigsNamed(segments: readonly Segment[]): string[] {
  const found = segments.flatMap(({ text, url }) => {
    const linked = COMMUNITY.test(url ?? '') ? IN_ADDRESS.exec(url ?? '')?.[1] : undefined;
    const named = [...text.matchAll(IN_TEXT)].map(([, name = '']) => name);
    return [...(linked === undefined ? [] : [linked]), ...named];
  });
  return [...new Set(found.map((name) => `sig-${name.toLowerCase().replaceAll(' ', '-')}`))];
}
