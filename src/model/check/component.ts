/** The programs of Kubernetes that share its list of feature gates, by how they are called. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kube)?apiserver$/, 'kube-apiserver'],
  [/^cloudcontrollermanager$/, 'cloud-controller-manager'],
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
