import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read.ts';
import { found } from './testing/found.ts';

const GATES = 'featureGates:\n  A: true\n';
const ownerIn = (text: string, path?: string) => {
  const [setting] = readConfiguration(text, path).settings;
  return setting?.owner.kind === 'kubernetes' ? setting.owner.component : setting?.owner.kind;
};

describe('whose gates they are', () => {
  it.each([
    ['charts/scheduler/values.yaml', 'unclear'],
    ['/home/x/scheduler/repository/values.yaml', 'unclear'],
    ['config/manager/controller_manager_config.yaml', 'unclear'],
    ['/etc/kubernetes/scheduler.yaml', 'kube-scheduler'],
    ['roles/x/files/etc/kubernetes/controller-manager', 'kube-controller-manager'],
    ['kube-scheduler/values.yaml', 'kube-scheduler'],
    ['/etc/systemd/system/kubelet.service.d/20.yaml', 'kubelet'],
  ])('is told by the path %s as %s', (path, expected) => {
    expect(ownerIn(GATES, path)).toBe(expected);
    expect(ownerIn('x.push("--feature-gates=A=true")\n', path)).toBe(expected);
  });

  it.each([
    ['go run ./cmd/controller-manager --feature-gates=A=true\n', '1 A=true ?'],
    ['./bin/scheduler --feature-gates=A=true\n', '1 A=true ?'],
    ['./operator run scheduler --feature-gates=A=true\n', '1 A=true ?'],
    ['./operator --scheduler-args="--feature-gates=A=true"\n', '1 A=true not operator'],
    ['/hyperkube scheduler --feature-gates=A=true\n', '1 A=true kube-scheduler'],
    ['kube-scheduler --feature-gates=A=true\n', '1 A=true kube-scheduler'],
    ['  ├─kubelet,812 --v=2 --feature-gates=A=true\n', '1 A=true kubelet'],
    ['  |-kubelet,812 --feature-gates=A=true\n', '1 A=true kubelet'],
    [
      'juju config kubernetes-control-plane api-extra-args="feature-gates=A=true"\n',
      '1 A=true kube-apiserver',
    ],
    [
      'juju config kubernetes-control-plane scheduler-extra-args="feature-gates=A=true"\n',
      '1 A=true kube-scheduler',
    ],
    [
      'juju config kubernetes-worker proxy-extra-args="feature-gates=A=true"\n',
      '1 A=true kube-proxy',
    ],
    ['kubeadm init phase addon kube-proxy --feature-gates=A=true\n', '1 A=true not kubeadm'],
    ['kubectl exec x -- kube-apiserver --feature-gates=A=true\n', '1 A=true kube-apiserver'],
    ['juju config worker kubelet-extra-args="v=2 feature-gates=A=true"\n', '1 A=true kubelet'],
    ['MINIKUBE_FEATURE_GATES=A=true\n', '1 A=true * or kubeadm'],
    ['root 1 0.1 0.3 12 4 ? Ssl Nov02 3:12 /kueue --feature-gates=A=true\n', '1 A=true not Kueue'],
    ['root 12 1 0 09:12 ? 00:00:07 /x-op --feature-gates=A=true\n', '1 A=true not x-op'],
    ["  apiserver_extra_arguments => ['feature-gates: A=true'],\n", '1 A=true kube-apiserver'],
    ['featureSet: CustomNoUpgrade\nfeatureGates: [A=true]\n', '2 A=true * or OpenShift'],
    [
      'params: [{name: feature-gates, type: string, description: x, default: A=true}]\n',
      '1 A=true ?',
    ],
    [
      'kubernetes-master:\n  options:\n    api-extra-args: feature-gates=A=true\n',
      '3 A=true kube-apiserver',
    ],
    [
      'a:\n  image: {repository: x/kube-scheduler}\n  extraArgs: {feature-gates: A=true}\n',
      '3 A=true kube-scheduler',
    ],
    [
      '{"config": {"command": "kube-proxy", "args": ["--feature-gates=A=true"]}}\n',
      '1 A=true kube-proxy',
    ],
    ['C:\\k\\kubelet.exe --feature-gates=A=true\n', '1 A=true kubelet'],
    ['& $E -KubeletExtraArgs "--feature-gates=A=true"\n', '1 A=true kubelet'],
    ['start kubelet -ArgumentList "--feature-gates=A=true","--v=4"\n', '1 A=true kubelet'],
    ['[{"Path": "kube-proxy", "Args": ["--feature-gates=A=true"]}]\n', '1 A=true kube-proxy'],
    [
      '[{"_SYSTEMD_UNIT": "kubelet.service", "MESSAGE": "a --feature-gates=A=true"}]\n',
      '1 A=true kubelet',
    ],
    ['kubectl -n x exec -it y kubelet --feature-gates=A=true\n', '1 A=true kubelet'],
    ['kubectl --cluster x exec y kubelet --feature-gates=A=true\n', '1 A=true kubelet'],
    ['kubectl exec kubelet --feature-gates=A=true\n', '1 A=true not kubectl'],
    ['kubectl run kubelet --image=x -- --feature-gates=A=true\n', '1 A=true ?'],
    [
      'kubectl patch deployment controller-manager -p \'{"args": ["--feature-gates=A=true"]}\'\n',
      '1 A=true ?',
    ],
  ])('is told by %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['name: scheduler\n  image: ghcr.io/acme/scheduler:v1', '?'],
    ['name: manager\n  image: ghcr.io/acme/controller-manager', '?'],
    ['name: scheduler\n  image: docker.io/volcanosh/volcano-scheduler', 'not another operator'],
    ['name: scheduler\n  image: registry.k8s.io/kube-scheduler:v1.35.0', 'kube-scheduler'],
  ])('is told by the container %j', (container, expected) => {
    const text = `containers:\n- ${container}\n  args: [--feature-gates=A=true]\n`;
    expect(found(text)).toEqual([`4 A=true ${expected}`]);
  });

  it.each([
    ['kubevirt-config', 'feature-gates: A=true', 'not KubeVirt'],
    ['x-config', 'feature-gates: A=true', '?'],
    ['csi-driver-config', 'kubelet: "--feature-gates=A=true"', 'kubelet'],
    ['csi-config', 'c.yaml: "{kind: KubeletConfiguration, featureGates: {A: true}}"', 'kubelet'],
  ])('is told by the name of a ConfigMap, %s, with %s', (name, data, expected) => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata:\n  ${data}\n`;
    expect(found(text)).toEqual([`5 A=true ${expected}`]);
  });

  it('is not told by what a patch is for, where others have a controller manager too', () => {
    const patch = '- op: add\n    path: /args/-\n    value: --feature-gates=A=true\n';
    const target = 'target: {kind: Deployment, name: controller-manager}';
    expect(found(`- patch:\n  ${patch}  ${target}\n`)).toEqual(['4 A=true ?']);
  });

  it.each([
    ['I0101 12:00:00.000000       1 flags.go:64] FLAG: --feature-gates="A=true"\n', '*'],
    [
      'Jan 01 00:00:00 n1 kubelet[1]: I0101 1 flags.go:64] FLAG: --feature-gates="A=true"\n',
      'kubelet',
    ],
    [
      'Jan 01 00:00:00 n1 x-op[1]: I0101 1 flags.go:64] FLAG: --feature-gates="A=true"\n',
      'not x-op',
    ],
  ])('is told by who wrote the line of a log: %j', (text, expected) => {
    expect(found(text)).toEqual([`1 A=true ${expected}`]);
  });
});
