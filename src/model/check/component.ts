/** A cloud provider's own controller manager, which registers fewer gates than the others. */
export const CLOUD_CONTROLLER_MANAGER = 'cloud-controller-manager';

/**
 * The programs of Kubernetes that share its list of feature gates, by how they are called. The
 * `kube-cloud-controller-manager` of k3s and RKE2 is a part of a binary that holds them all.
 */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kubeapi|(?:kube)?apiserver)$/, 'kube-apiserver'],
  [/^kubecloudcontrollermanager$/, 'kube-cloud-controller-manager'],
  [/^cloudcontrollermanager$/, CLOUD_CONTROLLER_MANAGER],
  [/^(?:kube)?controllermanager$/, 'kube-controller-manager'],
  [/^(?:kube)?scheduler(?:config(?:uration)?)?$/, 'kube-scheduler'],
  [/^kubelet(?:config(?:uration)?)?$/, 'kubelet'],
  [/^kubeproxy(?:config(?:uration)?)?$/, 'kube-proxy'],
];

/** What stands around a component's name where its flags are kept: "kubelet-arg", "KUBELET_EXTRA_ARGS". */
const ARGUMENTS = /(?:extra)?(?:args?|opts?|options|flags)$/;

/**
 * The component that a name stands for: "apiServer", "kubelet-arg" and "KUBE_PROXY_ARGS" are such
 * names; nothing for any other.
 */
export function componentNamed(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(ARGUMENTS, '');
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1];
}
