import { expect, it } from 'vitest';
import { componentNamed } from './component.ts';

it.each([
  ['kube-apiserver', 'kube-apiserver'],
  ['apiServer', 'kube-apiserver'],
  ['KUBE_APISERVER_ARGS', 'kube-apiserver'],
  ['controllerManager', 'kube-controller-manager'],
  ['kubelet-arg', 'kubelet'],
  ['KUBELET_EXTRA_ARGS', 'kubelet'],
  ['kubeletExtraArgs', 'kubelet'],
  ['KubeletConfiguration', 'kubelet'],
  ['KubeProxyConfiguration', 'kube-proxy'],
  ['cloud-controller-manager', 'cloud-controller-manager'],
  ['kube-cloud-controller-manager-arg', 'kube-cloud-controller-manager'],
  ['kube-api', 'kube-apiserver'],
  ['csi-provisioner', undefined],
  ['proxy', undefined],
  ['kubelet-monitor', undefined],
])('takes %s for %s', (name, component) => {
  expect(componentNamed(name)).toBe(component);
});
