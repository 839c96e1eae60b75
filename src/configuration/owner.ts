import type { Owner } from '../model/check/setting.ts';
import type { Around } from './around.ts';
import { componentOf } from './component-name.ts';
import { isForeignName } from './filled-in.ts';
import { otherProgramOf } from './programs.ts';

/** Every component of Kubernetes. */
export const EVERY_COMPONENT = { kind: 'kubernetes', component: undefined } as const;
/** Those of a flag in a text of flags and commands, where nothing says otherwise. */
export const ASSUMED: Owner = { ...EVERY_COMPONENT };
/** What OpenShift and MicroShift hand on to every component. */
export const OPENSHIFT: Owner = { ...EVERY_COMPONENT, besides: 'OpenShift' };
/** What a program that starts components is given for them. */
export const STARTED: Owner = { ...EVERY_COMPONENT };
/** What minikube is given, for every component and for kubeadm. */
export const MINIKUBE: Owner = { ...EVERY_COMPONENT, besides: 'kubeadm' };
/** What stands in a variable that is called after feature gates and nothing else. */
export const OF_ANY: Owner = { ...EVERY_COMPONENT, besides: 'another program' };
/** Nothing says for certain whose they are. */
export const UNCLEAR: Owner = { kind: 'unclear' };
/** kubeadm has gates of its own. */
export const KUBEADM: Owner = { kind: 'other', program: 'kubeadm' };

/** Objects whose parts are called "apiServer", "scheduler" and so on after components of Kubernetes. */
const CLUSTERS =
  /^(?:kubeadm\.k8s\.io|kind\.x-k8s\.io|kops\.k8s\.io|k0s\.k0sproject\.io|k0sctl\.k0sproject\.io|k0smotron\.io|(?:[\w.-]+\.)?gardener\.cloud|eksctl\.io|config\.openshift\.io|operator\.openshift\.io|machineconfiguration\.openshift\.io|kubeone\.k8c\.io|node\.eks\.aws|provisioning\.cattle\.io|kubekey\.kubesphere\.io|kamaji\.clastix\.io|(?:controlplane|bootstrap|infrastructure)?\.?cluster\.x-k8s\.io)$/;
const CLUSTER_KINDS = /^(?:Cluster|Init|Join)Configuration$/;
/** Keys below which components of Kubernetes are meant. */
const CLUSTER_KEYS =
  /^(?:cluster(?:Config|Configuration)|initConfiguration|joinConfiguration|kubeadmConfigSpec|kubernetes|k8s|[cC]ontrolPlane|control_plane|kubernetes-(?:control-plane|master)|cluster|rancher_kubernetes_engine_config|rkeConfig|kubeadm|serverConfig|machineGlobalConfig|apiServerArguments)$/;
/** Keys that stand for components only where a cluster is described. */
const SHORT_IN_CLUSTERS: ReadonlyMap<string, string> = new Map([
  ['proxy', 'kube-proxy'],
  ['api-extra-args', 'kube-apiserver'],
  ['proxy-extra-args', 'kube-proxy'],
]);
/** Objects of programs that have gates of their own, wherever in them these stand, and whose groups are not called so. */
const OTHER_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^operator\.cluster\.x-k8s\.io$/, 'Cluster API'],
  [/(?:\bconfig|^operator|^seedmanagement)\.gardener\.cloud$/, 'Gardener'],
  [/coreos\.com$/, 'Prometheus'],
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
    if (named.isSure || isCluster(around, inside)) return { kind: 'kubernetes', component };
    // Charts of others have a controller manager and a scheduler too.
    return around.hint?.kind === 'other' ? around.hint : UNCLEAR;
  }
  const component = SHORT_IN_CLUSTERS.get(key);
  if (component !== undefined && isCluster(around, inside)) {
    return { kind: 'kubernetes', component };
  }
  if (key === 'api' && /^k0s/.test(around.apiVersion)) {
    return { kind: 'kubernetes', component: 'kube-apiserver' };
  }
  if (key === 'workerProfiles') return { kind: 'kubernetes', component: 'kubelet' };
  if (/^kubeadm_feature_gates$|^kubeadm$/i.test(key)) return KUBEADM;
  if (/^(?:kube|kubernetes|k8s)[-_.]?feature[-_.]?gates$/i.test(key)) return EVERY_COMPONENT;
  if (/^minikube(?:$|_)/i.test(key)) return MINIKUBE;
  if (/^(?:k3d|kindV1Alpha4Cluster|scaleway_k8s_cluster)$/.test(key)) return EVERY_COMPONENT;
  return otherProgramOf(key);
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
  const byPath = ownerByPath(inside);
  if (byPath !== undefined) return byPath;
  const group = apiVersion.split('/')[0] ?? '';
  const other = OTHER_GROUPS.find(([pattern]) => pattern.test(group))?.[1];
  if (other !== undefined) return { kind: 'other', program: other };
  const called = CLUSTERS.test(group) ? undefined : otherProgramOf(group);
  if (called !== undefined) return called;
  if (group === 'node.eks.aws') return { kind: 'other', program: 'nodeadm' };
  // Its own gates stand at the top; what is deeper, and no component's, is of another format.
  const isOfKubeadm = CLUSTER_KINDS.test(kind) || group === 'kubeadm.k8s.io';
  if (isOfKubeadm && inside.length <= 1) return KUBEADM;
  if (inside.at(-2) === 'clusterConfiguration') return KUBEADM;
  if (/^(?:kind\.x-k8s|k0s(?:ctl)?\.k0sproject|kubekey\.kubesphere)\.io$/.test(group))
    return EVERY_COMPONENT;
  if (kind === 'FeatureGate' && group === 'config.openshift.io') return OPENSHIFT;
  return undefined;
}

/** What some programs call the settings of all components, or of the only one that they start. */
function ownerByPath(inside: readonly string[]): Owner | undefined {
  const path = inside.join('.');
  if (/(?:^|\.)settings\.kubernetes(?:\.|$)/.test(path)) {
    return { kind: 'kubernetes', component: 'kubelet' };
  }
  if (
    /(?:^|\.)(?:services\.kubernetes(?:\.|$)|kubernetes_options(?:\.content)?\.feature_gates$)/.test(
      path,
    )
  )
    return EVERY_COMPONENT;
  // What minikube keeps of a cluster.
  if (/(?:^|\.)KubernetesConfig(?:\.|$)/.test(path)) return MINIKUBE;
  return undefined;
}

/** Whose gate a part of a list is: it may name a program, or have a form that no gate of Kubernetes has. */
export function ownerOfPart(owner: Owner, prefix: string | undefined, part: string): Owner {
  if (prefix !== undefined) return { kind: 'other', program: prefix };
  const isOpen =
    owner.kind === 'unclear' || (owner.kind === 'kubernetes' && owner.component === undefined);
  return isOpen && isForeignName(part) ? { kind: 'other', program: 'another program' } : owner;
}

/** Around a text in which a flag without a program is asked about as one of Kubernetes. */
export function plainAround(around: Around): Around {
  const isOutermost = around.depth === 0 && around.keys.length === 0;
  return isOutermost && around.hint === undefined ? { ...around, hint: ASSUMED } : around;
}
