/** What people type or paste into search, and the page that they are after: with its base path. */
export type SearchCase = readonly [query: string, expected: string | RegExp];

const IN_PLACE = '/enhancements/1287/';
const SWAP = '/feature-gates/NodeSwap/';
const GATE = '/feature-gates/';

/** Exact names, whatever is around them: the page is expected first. */
export const EXACT: readonly SearchCase[] = [
  ['--feature-gates=NodeSwap=true', SWAP],
  ['feature-gates: NodeSwap', SWAP],
  ['"NodeSwap"', SWAP],
  ['`NodeSwap`', SWAP],
  ['NodeSwap: true', SWAP],
  ['NodeSwap=true,', SWAP],
  ['nodeswap', SWAP],
  ['NODE_SWAP', SWAP],
  ['node swap', SWAP],
  ['features.NodeSwap', SWAP],
  ['utilfeature.DefaultFeatureGate.Enabled(features.NodeSwap)', SWAP],
  ['featureGates:\n  NodeSwap: true', SWAP],
  ['{"featureGates":{"NodeSwap":true}}', SWAP],
  ['KUBE_FEATURE_WatchListClient=false', `${GATE}WatchListClient/`],
  ['unrecognized feature gate: PodSecurity', `${GATE}PodSecurity/`],
  [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/#NodeSwap',
    SWAP,
  ],
  ['https://kep-atlas.example/feature-gates/NodeSwap/', SWAP],
  ['CPUCFSQuotaPeriod', `${GATE}CustomCPUCFSQuotaPeriod/`],
  ['https://kep.k8s.io/1287', IN_PLACE],
  ['kep.k8s.io/1287', IN_PLACE],
  ['sig-node/1287-in-place-update-pod-resources', IN_PLACE],
  ['keps/sig-node/1287-in-place-update-pod-resources/README.md', IN_PLACE],
  ['1287-in-place-update-pod-resources', IN_PLACE],
  ['https://github.com/kubernetes/enhancements/issues/1287', IN_PLACE],
  [
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/1287-in-place-update-pod-resources',
    IN_PLACE,
  ],
  ['kubernetes/enhancements#1287', IN_PLACE],
  ['KEP-1287: In-place Update of Pod Resources', IN_PLACE],
  ['1287', IN_PLACE],
  ['#1287', IN_PLACE],
  ['KEP1287', IN_PLACE],
  ['kep 1287', IN_PLACE],
  ['kep-0127', '/enhancements/127/'],
  ['In-place Update of Pod Resources', IN_PLACE],
  ['sidecar containers', '/enhancements/753/'],
  ['SidecarContainers', `${GATE}SidecarContainers/`],
  ['kyaml', '/enhancements/5295/'],
  ['v1.35', '/releases/1.35/'],
  ['1.35', '/releases/1.35/'],
  ['1.35.2', '/releases/1.35/'],
  ['kubernetes 1.35', '/releases/1.35/'],
  ['Kubernetes v1.35 release', '/releases/1.35/'],
  ['sig node', '/sigs/node/'],
  ['SIG-Node', '/sigs/node/'],
  ['sig/node', '/sigs/node/'],
  ['wg batch', '/sigs/wg-batch/'],
  ['ResourceClaim', '/apis/resource.k8s.io/ResourceClaim/'],
  ['resourceclaims', '/apis/resource.k8s.io/ResourceClaim/'],
  ['policy/v1beta1 PodSecurityPolicy', /^\/apis\//],
];

/** Two versions lead to the upgrade between them, from the older one. */
export const UPGRADES: readonly SearchCase[] = [
  '1.33 1.35',
  '1.33 to 1.35',
  'v1.33 → v1.35',
  '1.33..1.35',
  'upgrade 1.33.4 to 1.35.0',
  'from 1.35 back to 1.33',
].map((query) => [query, '/upgrade/?from=1.33&to=1.35']);

/** Words for pages of the site. */
export const PAGES: readonly SearchCase[] = [
  ['code freeze', '/schedule/'],
  ['when is code freeze', '/schedule/'],
  ['enhancements freeze', '/schedule/'],
  ['release schedule', '/schedule/'],
  ['end of life', '/schedule/'],
  ['schedule', '/schedule/'],
  ['upgrade', '/upgrade/'],
  ['check feature gates', '/check/'],
  ['statistics', '/statistics/'],
  ['removed apis', '/apis/removed/'],
];

/** Misspelled names and parts of them. */
export const NEAR: readonly SearchCase[] = [
  ['UserNamespacSupport', `${GATE}UserNamespacesSupport/`],
  ['inplacepodvertcal', /^\/feature-gates\/InPlacePodVerticalScaling\/$/],
  ['InPlacePodVerticalScailing', `${GATE}InPlacePodVerticalScaling/`],
  ['NodeSwp', SWAP],
  ['KubletPSI', `${GATE}KubeletPSI/`],
  ['SidecarContaners', `${GATE}SidecarContainers/`],
  ['--feature-gates=SidecarContaners=true', `${GATE}SidecarContainers/`],
  ['validating admission polcy', /ValidatingAdmissionPolicy|\/3488\//],
  ['gracefull node shutdown', /\/2000\/|GracefulNodeShutdown\//],
  ['topolgy manager', /\/693\/|TopologyManager/],
  ['sidcar', /\/753\/|SidecarContainers\//],
];

/** Words, acronyms and what is said in summaries: the page is expected among the first three. */
export const WORDS: readonly SearchCase[] = [
  ['in place pod resize', IN_PLACE],
  ['resize pod without restart', IN_PLACE],
  ['PSP', '/enhancements/2579/'],
  ['CEL', /\/(?:3488|2876|3962|4595)\//],
  ['HPA', /\/(?:117|853|2021|2702|4951|5325|5679)\//],
  ['PDB', /\/(?:85|3017|981|3280)\/|PodDisruptionBudget/],
  ['DRA', /\/(?:4381|3063|\d{4})\//],
  ['CRD', /\/(?:95|575|598|692|2876|4008|4595)\//],
  ['PSI', /\/4205\/|KubeletPSI/],
  ['IPPVS', /InPlacePodVerticalScaling/],
  ['SSA', /\/(?:555|3805|2155)\//],
  ['APF', '/enhancements/1040/'],
  ['user namespaces', '/enhancements/127/'],
  ['gang scheduling', '/enhancements/4671/'],
  ['swap memory', '/enhancements/2400/'],
  ['dockershim', '/enhancements/2221/'],
  ['graceful shutdown node', '/enhancements/2000/'],
  ['dual stack', '/enhancements/563/'],
  ['websocket', '/enhancements/4006/'],
  ['nftables', '/enhancements/3866/'],
  ['volume snapshot', '/enhancements/177/'],
  ['startup probe', '/enhancements/950/'],
  ['pod certificates', '/enhancements/4317/'],
  ['pull private image', '/enhancements/2535/'],
  ['cron time zone', '/enhancements/3140/'],
  ['windows gmsa', '/enhancements/689/'],
  ['structured logging', '/enhancements/1602/'],
];
