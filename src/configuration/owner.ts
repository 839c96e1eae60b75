import type { Owner } from '../model/check/setting.ts';
import type { Around } from './around.ts';
import { componentOf } from './component-name.ts';
import { otherProgramOf } from './programs.ts';

/** Every component of Kubernetes. */
export const EVERY_COMPONENT = { kind: 'kubernetes', component: undefined } as const;
const UNCLEAR: Owner = { kind: 'unclear' };
const KUBEADM: Owner = { kind: 'other', program: 'kubeadm' };

/** Objects whose parts are called "apiServer", "scheduler" and so on after components of Kubernetes. */
const CLUSTERS =
  /^(?:kubeadm\.k8s\.io|kind\.x-k8s\.io|kops\.k8s\.io|k0s\.k0sproject\.io|k0sctl\.k0sproject\.io|k0smotron\.io|(?:[\w.-]+\.)?gardener\.cloud|eksctl\.io|config\.openshift\.io|operator\.openshift\.io|machineconfiguration\.openshift\.io|node\.eks\.aws|provisioning\.cattle\.io|kubekey\.kubesphere\.io|kamaji\.clastix\.io|(?:controlplane|bootstrap|infrastructure)?\.?cluster\.x-k8s\.io)$/;
const CLUSTER_KINDS = /^(?:Cluster|Init|Join)Configuration$/;
/** Keys below which components of Kubernetes are meant. */
const CLUSTER_KEYS =
  /^(?:clusterConfiguration|initConfiguration|joinConfiguration|kubeadmConfigSpec|kubernetes|controlPlane|control_plane|cluster|rancher_kubernetes_engine_config|rkeConfig|serverConfig|machineGlobalConfig|apiServerArguments)$/;
/** Objects of programs that have gates of their own, wherever in them these stand. */
const OTHER_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/kubevirt\.io$/, 'KubeVirt'],
  [/cert-manager\.io$/, 'cert-manager'],
  [/kueue\.x-k8s\.io$/, 'Kueue'],
  [/jobset\.x-k8s\.io$/, 'JobSet'],
  [/leaderworkerset\.x-k8s\.io$/, 'LeaderWorkerSet'],
  [/karpenter\.(?:sh|k8s\.aws|azure\.com)$/, 'Karpenter'],
  [/^operator\.cluster\.x-k8s\.io$/, 'Cluster API'],
  [
    /config\.gardener\.cloud$|^operator\.gardener\.cloud$|^seedmanagement\.gardener\.cloud$/,
    'Gardener',
  ],
  [/nvidia\.com$/, 'a GPU driver'],
  [/^descheduler(?:\/|$)/, 'the descheduler'],
  [/istio\.io$/, 'Istio'],
  [/projectcalico\.org$|tigera\.io$/, 'Calico'],
  [/opentelemetry\.io$/, 'OpenTelemetry'],
  [/coreos\.com$/, 'Prometheus'],
  [/^nfd\.(?:k8s-sigs\.io|kubernetes\.io)$/, 'Node Feature Discovery'],
];

/** Whose gates a value sets, by what stands around it, the nearest evidence first. */
export function ownerAround(around: Around): Owner {
  if (around.container !== undefined) return around.container;
  const inside = around.keys.slice(around.objectAt);
  for (const key of inside.toReversed()) {
    const owner = ownerByKey(key, around, inside);
    if (owner !== undefined) return owner;
  }
  const byObject = ownerByObject(around, inside);
  if (byObject !== undefined) return byObject;
  if (around.hint !== undefined) return around.hint;
  const outside = around.keys.slice(0, around.objectAt).toReversed();
  return outside.map((key) => ownerByKey(key, around, inside)).find(Boolean) ?? UNCLEAR;
}

function ownerByKey(key: string, around: Around, inside: readonly string[]): Owner | undefined {
  const named = componentOf(key);
  if (named !== undefined) {
    const { component } = named;
    return named.isSure || isCluster(around, inside) ? { kind: 'kubernetes', component } : UNCLEAR;
  }
  if (key === 'proxy' && isCluster(around, inside)) {
    return { kind: 'kubernetes', component: 'kube-proxy' };
  }
  if (key === 'api' && /^k0s/.test(around.apiVersion)) {
    return { kind: 'kubernetes', component: 'kube-apiserver' };
  }
  if (key === 'workerProfiles') return { kind: 'kubernetes', component: 'kubelet' };
  if (/^kubeadm_feature_gates$|^kubeadm$/i.test(key)) return KUBEADM;
  if (/^(?:kube|kubernetes|k8s)[-_.]?feature[-_.]?gates$/i.test(key)) return EVERY_COMPONENT;
  const program = otherProgramOf(key);
  return program === undefined ? undefined : { kind: 'other', program };
}

function isCluster(
  { apiVersion, kind, hint, isAmongComponents }: Around,
  inside: readonly string[],
): boolean {
  return (
    CLUSTERS.test(apiVersion.split('/')[0] ?? '') ||
    CLUSTER_KINDS.test(kind) ||
    isAmongComponents ||
    hint?.kind === 'kubernetes' ||
    inside.some((key) => CLUSTER_KEYS.test(key))
  );
}

function ownerByObject({ apiVersion, kind }: Around, inside: readonly string[]): Owner | undefined {
  const named = componentOf(kind);
  if (named?.isSure || (named !== undefined && /openshift/.test(apiVersion))) {
    return { kind: 'kubernetes', component: named?.component };
  }
  const group = apiVersion.split('/')[0] ?? '';
  const other = OTHER_GROUPS.find(([pattern]) => pattern.test(group))?.[1];
  if (other !== undefined) return { kind: 'other', program: other };
  if (group === 'node.eks.aws') return { kind: 'other', program: 'nodeadm' };
  if (CLUSTER_KINDS.test(kind) || inside.includes('clusterConfiguration')) return KUBEADM;
  if (group === 'kubeadm.k8s.io') return KUBEADM;
  if (group === 'kind.x-k8s.io') return EVERY_COMPONENT;
  if (group === 'k0s.k0sproject.io') return EVERY_COMPONENT;
  if (group === 'kubekey.kubesphere.io') return EVERY_COMPONENT;
  if (kind === 'FeatureGate' && group === 'config.openshift.io') {
    return { kind: 'kubernetes', component: undefined, besides: 'OpenShift' };
  }
  return ownerByPath(inside);
}

/** What some programs call the settings of all components, or of the only one that they start. */
function ownerByPath(inside: readonly string[]): Owner | undefined {
  const path = inside.join('.');
  if (/(?:^|\.)settings\.kubernetes(?:\.|$)/.test(path)) {
    return { kind: 'kubernetes', component: 'kubelet' };
  }
  if (/(?:^|\.)(?:services\.kubernetes|KubernetesConfig)(?:\.|$)/.test(path))
    return EVERY_COMPONENT;
  return undefined;
}

/** Programs that start others, or that stand before the one that is meant. */
const STARTERS =
  /^(?:sudo|exec|env|nohup|nice|time|command|timeout|docker|podman|nerdctl|crictl|run|ba?sh|sh|server|agent|controller|worker|install|if|then|else|do|while|!|then|\[|systemd-run|kubectl|ssh|hyperkube|root)$/;

/** The component that a name stands for, where no other program may be called so. */
export function ownerNamed(name: string): Owner | undefined {
  const named = componentOf(name);
  return named?.isSure ? { kind: 'kubernetes', component: named.component } : undefined;
}

/** What holds components of Kubernetes under their short names: "`hyperkube` scheduler", "/etc/kubernetes/scheduler". */
const HOLDERS = /^hyperkube$|\/(?:etc|opt|srv|lib)\/(?:kubernetes|k8s)\//;

/**
 * Whose flag it is, by the words before it: the last one that is called after a component, else the first
 * one that starts something.
 * @returns nothing where no word tells of a program
 */
export function ownerOfCommand(all: readonly string[]): Owner | undefined {
  const words = behindKubectl(withoutLog(all));
  if (words === undefined) return { kind: 'other', program: 'kubectl' };
  const isHeld = words.some((word) => HOLDERS.test(programName(word)));
  for (const word of words.toReversed()) {
    if (word.startsWith('-')) continue;
    const name = programName(word);
    const named = componentOf(name);
    if (named !== undefined) {
      const { component } = named;
      return named.isSure || isHeld ? { kind: 'kubernetes', component } : UNCLEAR;
    }
    if (name === 'kubeadm') return KUBEADM;
    if (name === 'minikube') return { ...EVERY_COMPONENT, besides: 'kubeadm' };
    if (COMPONENT_STARTERS.test(name)) return EVERY_COMPONENT;
  }
  const flag = words.findIndex((word) => word.startsWith('-'));
  const starts = flag === -1 ? words : words.slice(0, flag);
  const first = starts.map(programName).find((word) => isProgram(word));
  if (first === undefined) return undefined;
  return { kind: 'other', program: otherProgramOf(first) ?? first };
}

/** Programs that start components, take gates for all of them, and have other flags of their own. */
const COMPONENT_STARTERS =
  /^(?:minikube|k3s|rke2|kind|k3d|kwokctl|local-up-cluster\.sh|kube-up\.sh)$/;

/** Whether the words before a flag end with a program that starts components. */
export function startsComponents(words: readonly string[]): boolean {
  const names = words.filter((word) => !word.startsWith('-')).map(programName);
  const last = names.findLast(
    (name) => COMPONENT_STARTERS.test(name) || componentOf(name) !== undefined,
  );
  return last !== undefined && COMPONENT_STARTERS.test(last);
}

/** What kubectl runs stands behind "--"; before that are its own flags, and names of objects. */
function behindKubectl(words: readonly string[]): readonly string[] | undefined {
  const own = words.findLastIndex((word) => /^(?:kubectl|oc)$/.test(programName(word)));
  if (own === -1) return words;
  const end = words.indexOf('--', own);
  return end === -1 ? undefined : words.slice(end + 1);
}

/**
 * What a log says of a program, "FLAG: --v=2" behind "I0101 12:00:00.000000 1 flags.go:64]": only who wrote
 * the line may tell whose it is, "kubelet[123]:".
 */
function withoutLog(words: readonly string[]): readonly string[] {
  const place = words.findLastIndex((word) => /^[\w-]+\.go:\d+\]$/.test(word));
  return place === -1
    ? words
    : words
        .slice(0, place)
        .filter((word) => /\[\d+\]:$/.test(word) || ownerNamed(programName(word)));
}

function isProgram(word: string): boolean {
  return (
    word === 'ctr' ||
    (/^[A-Za-z][\w.+-]*$/.test(word) && !STARTERS.test(word) && !/^[A-Za-z]{1,3}\+?$/.test(word))
  );
}

/** "/usr/bin/kubelet" and "registry.k8s.io/kubelet:v1.35.0" are called kubelet. */
export function programName(word: string): string {
  const plain = word.replace(/\[\d+\]:?$/, '');
  const name = /([^/@]*?)(?::[^/@:]*)?(?:@sha256:\w+)?$/.exec(plain)?.[1] ?? plain;
  return name.replace(/-(?:amd64|arm64|arm|s390x|ppc64le)$/, '');
}

/** Who reads a file, by the names in its path: "/etc/systemd/system/kubelet.service.d/20.conf". */
export function ownerOfPath(path: string): Owner | undefined {
  if (path.length > 500) return undefined;
  for (const part of path.split('/').reverse()) {
    const named = componentOf(part);
    if (named?.isSure || (named !== undefined && HOLDERS.test(path)))
      return { kind: 'kubernetes', component: named.component };
  }
  return undefined;
}
