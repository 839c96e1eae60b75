import type { Owner } from '../model/check/setting.ts';
import { onceForMost } from '../model/once.ts';
import { wordsOfName } from './component-name.ts';

/**
 * Programs that have feature gates of their own, by a word or two that their charts, images, commands and
 * API groups have. Whoever is not here is not taken for Kubernetes either: then it is not certain.
 */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/\betcd\b/, 'etcd'],
  [/cert manager|\bcainjector\b/, 'cert-manager'],
  [/\bkueue\b/, 'Kueue'],
  [/\bkarpenter\b/, 'Karpenter'],
  [
    /\bkubevirt\b|\bvirt (?:api|controller|handler|operator)\b|\bcdi\b|\bhyperconverged\b|\bhco\b/,
    'KubeVirt',
  ],
  [
    /\b(?:provisioner|resizer|attacher|snapshotter|snapshot controller|registrar|livenessprobe)\b/,
    'a CSI sidecar',
  ],
  [/\bcsi\b|\bsidecars?\b/, 'a CSI driver'],
  [/\bcap(?:i|a|z|v|d|o|g|x|n|m3|bk|bpk|cpk)\b|\bcluster api\b|\bclusterctl\b/, 'Cluster API'],
  [/\bgardenlet\b|\bgardener\b|\bresource manager\b/, 'Gardener'],
  [/\bnodeadm\b/, 'nodeadm'],
  [
    /\b(?:source|kustomize|helm|notification|image reflector|image automation) controller\b|\bflux\b/,
    'Flux',
  ],
  [/\bargo\b|\bargocd\b|\brollouts\b/, 'Argo'],
  [/\btekton\b/, 'Tekton'],
  [/\bknative\b/, 'Knative'],
  [/\bistio\b|\bistiod\b|\bpilot\b/, 'Istio'],
  [/\bcilium\b/, 'Cilium'],
  [/\b(?:project)?calico\b|\btigera\b|\bfelix\b/, 'Calico'],
  [/\bvelero\b/, 'Velero'],
  [/\bcrossplane\b/, 'Crossplane'],
  [/\botel\b|\bopentelemetry\b|\bcollector\b/, 'OpenTelemetry'],
  [/\bprometheus\b|\balertmanager\b|\bthanos\b/, 'Prometheus'],
  [/\bgrafana\b|\bagent operator\b/, 'Grafana'],
  [/\bjobset\b/, 'JobSet'],
  [/\blws\b|\bleader ?worker ?set\b/, 'LeaderWorkerSet'],
  [/\bnfd\b|\bnode feature discovery\b/, 'Node Feature Discovery'],
  [/\bnvidia\b|\bgpu operator\b|\bdra driver\b/, 'a GPU driver'],
  [/\bdescheduler\b/, 'the descheduler'],
  [
    /\bvpa\b|\bvertical pod autoscaler\b|\b(?:recommender|updater)\b/,
    'the vertical pod autoscaler',
  ],
  [/\badmission controller\b/, 'an admission controller'],
  [/\bcluster autoscaler\b/, 'the cluster autoscaler'],
  [/\baws load balancer\b|\baws lbc\b/, 'the AWS load balancer controller'],
  [/\bgateway\b|\bkgateway\b|\bkong\b|\btraefik\b|\bnginx\b|\bcontour\b/, 'a gateway'],
  [/\bkserve\b|\bkubeflow\b|\btrainer\b|\bkuberay\b/, 'a machine-learning operator'],
  [/\bkyverno\b|\bgatekeeper\b/, 'a policy controller'],
  [
    /\bstrimzi\b|\bagones\b|\bopenkruise\b|\bkruise\b|\bkarmada\b|\bvolcano\b|\bkubefed\b/,
    'another operator',
  ],
  [/\bmetrics server\b|\bexternal dns\b|\bnode problem detector\b|\bsecrets store\b/, 'an add-on'],
];

/** The program with gates of its own that a name tells of; nothing for other names. */
export function otherProgramOf(name: string): Owner | undefined {
  return name.length > 200 ? undefined : known(name);
}

const known = onceForMost((name: string): Owner | undefined => {
  const words = wordsOfName(name).join(' ');
  const program = PROGRAMS.find(([pattern]) => pattern.test(words))?.[1];
  return program === undefined ? undefined : { kind: 'other', program };
});
