import type { ReleaseAnswer } from './by-release.ts';
import type { Gate } from './gate.ts';

/** How to set a gate to a value by one of its names, for each way in which components are configured. */
export interface GateSettings {
  /** The name by which it is set. */
  readonly name: string;
  readonly value: boolean;
  readonly settings: readonly ComponentSetting[];
}

/** Something to copy into the configuration of some components. */
export interface ComponentSetting {
  /** The components that take it: "kube-apiserver"; none where no source names them. */
  readonly components: readonly string[];
  /** Where it goes. */
  readonly place: 'flag' | 'file';
  readonly text: string;
}

/**
 * The components that are configured by a file, whose flags are deprecated, and the kind of that file.
 * Source: https://kubernetes.io/docs/reference/config-api/
 */
const FILE_KINDS: Readonly<Record<string, readonly [apiVersion: string, kind: string]>> = {
  kubelet: ['kubelet.config.k8s.io/v1beta1', 'KubeletConfiguration'],
  'kube-proxy': ['kubeproxy.config.k8s.io/v1alpha1', 'KubeProxyConfiguration'],
};

/** The components of Kubernetes that take the flag, in the order of their names. */
const FLAG_COMPONENTS: readonly string[] = [
  'cloud-controller-manager',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
];

/**
 * How to set a gate to the values that it can be set to in some release, by each name by which such releases know it,
 * in the components that enhancements declare for it, or in any where none does.
 */
export function gateSettings(
  { components }: Pick<Gate, 'components'>,
  releases: readonly Pick<ReleaseAnswer, 'name' | 'settable'>[],
): GateSettings[] {
  return [true, false].flatMap((value) => {
    const names = releases.flatMap(({ name, settable }) => (settable === value ? name : []));
    return [...new Set(names)].map((name) => settingsBy(name, value, components));
  });
}

function settingsBy(name: string, value: boolean, components: Gate['components']): GateSettings {
  const declared = components.map((component) => component.name);
  const withFlag = FLAG_COMPONENTS.filter((component) => declared.includes(component));
  const withFile = Object.keys(FILE_KINDS).filter((component) => declared.includes(component));
  const isUnknown = withFlag.length + withFile.length === 0;
  return {
    name,
    value,
    settings: [
      ...(isUnknown || withFlag.length > 0 ? [flag(name, value, withFlag)] : []),
      ...withFile.map((component) => file(name, value, component)),
    ],
  };
}

/** What stands above a setting: "To disable it, in kubelet:". */
export function settingLead(value: boolean, components: readonly string[]): string {
  const where = components.length === 0 ? 'each affected component' : components.join(', ');
  return `To ${value ? 'enable' : 'disable'} it, set in ${where}:`;
}

function flag(name: string, value: boolean, components: readonly string[]): ComponentSetting {
  return { components, place: 'flag', text: `--feature-gates=${name}=${value}` };
}

function file(name: string, value: boolean, component: string): ComponentSetting {
  const [apiVersion, kind] = FILE_KINDS[component] ?? [];
  const lines = [
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    'featureGates:',
    `  ${name}: ${value}`,
  ];
  return { components: [component], place: 'file', text: lines.join('\n') };
}
