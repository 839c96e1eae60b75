import { componentNamed } from '../model/check/component.ts';
import { onceForMost } from '../model/once.ts';

/** A component that a name stands for. */
export interface NamedComponent {
  readonly component: string;
  /** Whether no other program is called so: "kubelet" is sure, "controllerManager" is not. */
  readonly isSure: boolean;
}

/** Words that stand around a component's name where its settings are kept. */
const FILLERS = new Set(
  `additional all args arg argument arguments array cluster config configuration control custom default
  defaults env environment extended extra feature featuregates flag flags gates k0s k3s k8s kubeadm kubernetes map
  master node options opts override overrides parameters params patch patches plane rke2 service settings
  bin binary exe strategic merge user values vars d worker yaml yml conf cfg json file common key global test aks eks gke io
  new old initial current log`.split(/\s+/),
);
const SURE = new Set(['k3s', 'k8s', 'kubeadm', 'kubernetes', 'rke2']);
/** How RKE, kubespray and others shorten them. */
const SHORT: Readonly<Record<string, string>> = {
  kubeapi: 'kube-apiserver',
  kubecontroller: 'kube-controller-manager',
  kcm: 'kube-controller-manager',
};

const known = onceForMost(findComponent);

/** The component that a key, a variable, a file or a command is called after; nothing for other names. */
export function componentOf(name: string): NamedComponent | undefined {
  return name.length > 80 ? undefined : known(name);
}

function findComponent(name: string): NamedComponent | undefined {
  const words = wordsOfName(name);
  const joined = words.filter((word) => !FILLERS.has(word)).join('');
  const component =
    SHORT[joined] ?? componentNamed(joined) ?? componentNamed(joined.replace(/^kube/, ''));
  if (component === undefined) return undefined;
  const isForServer =
    joined === 'apiserver' && words.some((word) => /^(?:args?|arguments|opts|flags)$/.test(word));
  const isSure = isForServer || /kube|^cloud/.test(joined) || words.some((word) => SURE.has(word));
  return { component, isSure };
}

/** What else stands in names of variables for all components. */
const OF_CLUSTERS =
  /^(?:alpha|beta|ci|dev|disabled?|e2e|enabled?|gate|kind|kube|kubetest|local|minikube|my|new|nodes|old|tests|up)$/;

/** Whether nothing in the name of a variable tells of another program: "K8S_FEATURE_GATES" is so, "PGO_FEATURE_GATES" is not. */
export function isOfNoOther(name: string): boolean {
  return wordsOfName(name).every((word) => FILLERS.has(word) || OF_CLUSTERS.test(word));
}

/** "kubeAPIServerArgs" has the words kube, api, server and args. */
export function wordsOfName(name: string): string[] {
  return name
    .replace(/([a-z]|[0-9](?=[A-Z][a-z]))([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/(?<=[a-z]{4})\d+$/, ''))
    .filter((word) => word !== '');
}
