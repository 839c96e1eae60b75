import { describe, expect, it } from 'vitest';
import type { RemovedFlag } from '../model/check/removed-flag.ts';
import type { GateTable } from '../model/check/table.ts';
import { cleanConfiguration } from './clean.ts';
import { readConfiguration } from './read.ts';
import { spellOwner } from './testing/found.ts';
import { watchedIn } from './watched.ts';

const REMOVED = [
  { kind: 'flag', name: '--old-mode', component: 'kubelet', removedIn: '1.30', pr: 1 },
  { kind: 'flag', name: '--old-mode', component: 'kube-apiserver', removedIn: '1.30', pr: 1 },
  { kind: 'flag', name: '--port', component: 'kube-apiserver', removedIn: '1.30', pr: 1 },
  { kind: 'config-field', name: 'oldMode', component: 'kubelet', removedIn: '1.30', pr: 1 },
] as const satisfies RemovedFlag[];
const watched = watchedIn(REMOVED);
const table: GateTable = {
  kubeadmGates: [],
  removedApis: [],
  removedConfigApis: [],
  removedFlags: REMOVED,
  newest: '1.35',
  releases: [{ version: '1.35', isOut: true, isListEarly: false }],
  gates: [],
};

/** "3 --old-mode kubelet" for each flag, with "*" for any component and "?" for nobody certain. */
function found(text: string): string[] {
  const { flags, unread } = readConfiguration(text, undefined, watched);
  return [
    ...flags.map(({ line, name, owner }) => `${line} ${name} ${spellOwner(owner)}`),
    ...unread.map(({ line }) => `${line} not read`),
  ];
}

function cleaned(text: string): string {
  const result = cleanConfiguration(text, table, { from: undefined, to: '1.35' });
  return result.kind === 'cleaned' ? result.text : result.reason;
}

describe('a flag that a release removed', () => {
  it.each([
    ['A="--old-mode=x"\nminikube start $A\n', []],
    ['A="--old-mode=x"\nkube-scheduler $A\nkubelet $A\n', ['1 --old-mode *']],
    ['A="kubelet --old-mode=x"\nminikube ssh $A\n', ['1 --old-mode kubelet']],
  ])(
    'is a flag of components that a variable is for, not of what starts them: %j',
    (text, flags) => {
      expect(found(text)).toEqual(flags);
    },
  );

  it.each<[string, string, string[], string]>([
    [
      'a static pod',
      'kind: Pod\nspec:\n  containers:\n  - command:\n    - kube-apiserver\n    - --old-mode=x\n    - --v=2\n',
      ['6 --old-mode kube-apiserver'],
      'kind: Pod\nspec:\n  containers:\n  - command:\n    - kube-apiserver\n    - --v=2\n',
    ],
    [
      'arguments that stand apart from their values',
      'spec:\n  containers:\n  - command: [kubelet]\n    args: ["--old-mode", "x", "--v", "2"]\n',
      ['4 --old-mode kubelet'],
      'spec:\n  containers:\n  - command: [kubelet]\n    args: ["--v", "2"]\n',
    ],
    [
      'a map of extra arguments',
      'kind: ClusterConfiguration\napiServer:\n  extraArgs:\n    old-mode: x\n    port: "0"\n    v: "2"\n',
      ['4 --old-mode kube-apiserver', '5 --port kube-apiserver'],
      'kind: ClusterConfiguration\napiServer:\n  extraArgs:\n    v: "2"\n',
    ],
    [
      'a list of extra arguments',
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nnodeRegistration:\n  kubeletExtraArgs:\n  - name: old-mode\n    value: x\n  - {name: v, value: "2"}\n',
      ['5 --old-mode kubelet'],
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nnodeRegistration:\n  kubeletExtraArgs:\n  - {name: v, value: "2"}\n',
    ],
    [
      'a unit',
      '[Service]\nExecStart=/usr/bin/kubelet --old-mode=x --v=2\n',
      ['2 --old-mode kubelet'],
      '[Service]\nExecStart=/usr/bin/kubelet --v=2\n',
    ],
    [
      'a variable of a unit',
      '[Service]\nEnvironment="KUBELET_EXTRA_ARGS=--old-mode=x --v=2"\n',
      ['2 --old-mode kubelet'],
      '[Service]\nEnvironment="KUBELET_EXTRA_ARGS=--v=2"\n',
    ],
    [
      'a command line',
      'kubelet --v=2 \\\n  --old-mode x \\\n  --config=f\nkubelet --tls=a,b, "--old-mode=x" --v=2\n',
      ['2 --old-mode kubelet', '4 --old-mode kubelet'],
      'kubelet --v=2 \\\n  --config=f\nkubelet --tls=a,b, --v=2\n',
    ],
    [
      'k3s on the command line',
      'k3s server --kube-apiserver-arg=old-mode=x --kubelet-arg port=1 --disable traefik\n',
      ['1 --old-mode kube-apiserver', '1 --port kubelet'],
      'k3s server --kubelet-arg port=1 --disable traefik\n',
    ],
    [
      'the configuration of k3s',
      'kube-apiserver-arg:\n- old-mode=x\n- v=2\nkubelet-arg: ["port=1"]\n',
      ['2 --old-mode kube-apiserver', '4 --port kubelet'],
      'kube-apiserver-arg:\n- v=2\nkubelet-arg: ["port=1"]\n',
    ],
    [
      'minikube',
      'minikube start --extra-config=apiserver.old-mode=x --extra-config=kubelet.v=2\n',
      ['1 --old-mode kube-apiserver'],
      'minikube start --extra-config=kubelet.v=2\n',
    ],
    [
      'Compose',
      'services:\n  api:\n    image: registry.k8s.io/kube-apiserver:v1.35.0\n    command: kube-apiserver --old-mode=x --v=2\n',
      ['4 --old-mode kube-apiserver'],
      'services:\n  api:\n    image: registry.k8s.io/kube-apiserver:v1.35.0\n    command: kube-apiserver --v=2\n',
    ],
    [
      'kubespray',
      'kube_kubeadm_apiserver_extra_args:\n  old-mode: x\nkubelet_custom_flags:\n- --old-mode=x\n- --v=2\n',
      ['2 --old-mode kube-apiserver', '4 --old-mode kubelet'],
      'kube_kubeadm_apiserver_extra_args: {}\nkubelet_custom_flags:\n- --v=2\n',
    ],
    [
      'a JSON patch',
      '- op: add\n  path: /spec/kubeadmConfigSpec/clusterConfiguration/apiServer/extraArgs/old-mode\n  value: x\n- op: add\n  path: /a\n  value: b\n',
      ['1 --old-mode kube-apiserver'],
      '- op: add\n  path: /a\n  value: b\n',
    ],
    [
      'an item that a JSON patch adds',
      '- op: add\n  path: /spec/kubeadmConfigSpec/clusterConfiguration/apiServer/extraArgs/-\n  value: {name: old-mode, value: x}\n- op: add\n  path: /a\n  value: b\n',
      ['3 --old-mode kube-apiserver'],
      'Line 3: remove --old-mode by hand, because extraArgs has to have a value.',
    ],
    [
      'keys with dashes',
      '{"customConfig": {"kubelet": {"--old-mode": "x", "--v": "2"}}}\n',
      ['1 --old-mode kubelet'],
      '{"customConfig": {"kubelet": {"--v": "2"}}}\n',
    ],
    [
      'arguments of a component that is named beside them',
      'kind: KwokctlConfiguration\ncomponentsPatches:\n- name: kube-apiserver\n  extraArgs:\n  - key: old-mode\n    value: x\n  - {key: v, value: "2"}\n',
      ['5 --old-mode kube-apiserver'],
      'kind: KwokctlConfiguration\ncomponentsPatches:\n- name: kube-apiserver\n  extraArgs:\n  - {key: v, value: "2"}\n',
    ],
    [
      'variables of a unit that starts a component',
      '[Service]\nEnvironment="NET=--old-mode=x --v=2"\nExecStart=-/usr/bin/kubelet $NET\n',
      ['2 --old-mode kubelet'],
      '[Service]\nEnvironment="NET=--v=2"\nExecStart=-/usr/bin/kubelet $NET\n',
    ],
    [
      'a field of a configuration file',
      'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\noldMode: x\nnested: {oldMode: y}\nmaxPods: 9\n',
      ['3 oldMode kubelet'],
      'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nnested: {oldMode: y}\nmaxPods: 9\n',
    ],
    [
      'a command of a Dockerfile that ends with it behind a comment',
      'FROM x\nRUN kubelet --v=2 \\\n  # old\n  --old-mode=x\n\nRUN b\n',
      ['4 --old-mode kubelet'],
      'FROM x\nRUN kubelet --v=2\n\nRUN b\n',
    ],
    [
      'a diff in Markdown',
      '# A\n\n```diff\n-kubelet --old-mode=y\n+kubelet --old-mode=x\n```\n',
      ['5 --old-mode kubelet'],
      'Line 5: remove --old-mode by hand, because it is a line of a diff.',
    ],
    [
      'HCL',
      'module "x" {\n  bootstrap_extra_args = "--kubelet-extra-args \'--old-mode=x --v=2\'"\n}\n',
      ['2 --old-mode kubelet'],
      'module "x" {\n  bootstrap_extra_args = "--kubelet-extra-args \'--v=2\'"\n}\n',
    ],
    [
      'Nix',
      '{ pkgs, ... }:\n{\n  services.kubernetes.kubelet.extraOpts = "--old-mode=x --v=2";\n}\n',
      ['3 --old-mode kubelet'],
      '{ pkgs, ... }:\n{\n  services.kubernetes.kubelet.extraOpts = "--v=2";\n}\n',
    ],
  ])('is found and taken out of %s', (_, text, expected, rest) => {
    expect(found(text)).toEqual(expected);
    expect(cleaned(text)).toBe(rest);
  });

  it.each<[string, string[]]>([
    ['--old-mode=x --v=2\n', ['1 --old-mode *']],
    ['a:\n  args: ["--old-mode=x"]\n', ['2 --old-mode ?']],
    [
      'nginx --port 80 && my-tool --old-mode=x\n',
      ['1 --port not a gateway', '1 --old-mode not my-tool'],
    ],
    ['apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - port: 80\n', []],
    ['# --old-mode=x\nkubelet --v=2\n', []],
    ['sed -i s/--old-mode=x// /etc/default/kubelet\n', []],
    ['sed -i s/x/--old-mode=x/ /etc/default/kubelet\n', ['1 not read']],
    [
      'sed -i \'9i Environment="KUBELET_EXTRA_ARGS=--old-mode=x"\' kubelet.service\n',
      ['1 not read'],
    ],
    ['awk \'{ gsub(/--old-mode=x/, ""); print }\' kube-apiserver.yaml\n', ['1 not read']],
    ['yq \'.command -= ["--old-mode=x"]\' kube-apiserver.yaml\n', ['1 not read']],
    ["sed -i 's/--old-mode=x/# --old-mode=x/' kubelet.conf\n", ['1 not read']],
    ['minikube start --old-mode=x && k3d cluster create d --port 80:80\n', []],
    ['k3s server --old-mode=x && k3s ctr --port 1\n', []],
    ['kubectl expose pod kube-apiserver --port=6443\n', ['1 --port not kubectl']],
    ['kubectl exec x -- my-tool --port=6443\n', ['1 --port not my-tool']],
    ['kubectl port-forward pod/kubelet --old-mode=x\n', ['1 --old-mode not kubectl']],
  ])('is nobody’s for sure in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(cleaned(text)).toBe(text);
  });
});
