import { expect, it } from 'vitest';
import { readTold } from './told-changes.ts';

const gates = new Set(['PodWidgets', 'Gadgets']);
const read = (text: string, areas: readonly string[] = []) =>
  readTold(text, { knownGates: gates, areas });
const changes = (text: string) =>
  read(text).names.flatMap(({ kind, name, change, to }) =>
    change === undefined ? [] : [`${kind} ${name} ${change}${to === undefined ? '' : ` ${to}`}`],
  );

it.each([
  ['ACTION REQUIRED: set `failWidgets`.', true],
  ["'ACTION-REQUIRED: The driver needs a role.'", true],
  ['ACTION_REQUIRED\nWhen a Job has many widgets, count them.', true],
  ['Widgets are gone.\n\n[Action Required] Clear them.', true],
  ['Widgets are quicker. No action required.', false],
  ['NO ACTION REQUIRED for widgets.', false],
  ['Fixed what the action required by widgets did.', false],
])('%s is urgent: %s', (text, isUrgent) => {
  expect(read(text).isUrgent).toBe(isUrgent);
});

it.each([
  ['Removed the `--wobble` flag from the kubelet.', ['flag --wobble removed']],
  ['The kubelet `--wobble=x` flag has been removed.', ['flag --wobble removed']],
  ['Removed flags --a-b\nand --c-d from it.', ['flag --a-b removed', 'flag --c-d removed']],
  ['The `wobble-delay` flag was removed.', ['flag --wobble-delay removed']],
  [
    'Removed the feature gates:\n- `PodWidgets`\n- `Gadgets`',
    ['gate PodWidgets removed', 'gate Gadgets removed'],
  ],
  ['Removed GA PodWidgets feature gate.', ['gate PodWidgets removed']],
  ['Renamed metric `a_total` to `b_total`.', ['metric a_total renamed b_total']],
  ['Added `shop/v1beta1` and removed the `shop/v1alpha1` API.', ['api shop/v1alpha1 removed']],
  ['Removed the `WIDGET_MODE` environment variable.', ['environment-variable WIDGET_MODE removed']],
  ['Removed admission plugin `WidgetPolicy`.', ['plugin WidgetPolicy removed']],
  [
    'Removed the `OldLimits` and `podLimits` in-tree plugins.',
    ['plugin OldLimits removed', 'plugin podLimits removed'],
  ],
  [
    'The in-tree cloud provider for Shop (and the part volume provider) has been removed.',
    ['driver in-tree cloud provider for Shop removed'],
  ],
  ['Removed Shop disk in-tree storage plugin', ['driver Shop disk in-tree storage plugin removed']],
  [
    '`ShopFS` in-tree storage driver which was deprecated is now removed entirely.',
    ['driver ShopFS in-tree storage driver removed'],
  ],
  [
    'In kube-proxy: The "shop" proxy mode (deprecated) is no longer supported.',
    ['driver shop proxy mode removed'],
  ],
  [
    'The in-tree cloud provider for sHop has been deprecated and removed.',
    ['driver in-tree cloud provider for sHop removed'],
  ],
  [
    'The intree volume plugin shop support was completely removed.',
    ['driver intree volume plugin shop removed'],
  ],
  [
    'The `shop` and `cart` auth plugins have been removed from `client-go`.',
    ['driver shop and cart auth plugins removed'],
  ],
  [
    'Removed the `shopFile` in-tree storage plugin.',
    ['driver shopFile in-tree storage plugin removed'],
  ],
  [
    'Support for the annotations `a.shop.kubernetes.io/pod` and `b.kubernetes.io` has been removed.',
    ['annotation a.shop.kubernetes.io/pod removed', 'annotation b.kubernetes.io removed'],
  ],
  [
    'Dropped support for the Shop Interface (CRI) version `v1alpha2`.',
    ['api CRI/v1alpha2 removed'],
  ],
  ['Removed `v1alpha1` `ShopConfiguration`.', ['api v1alpha1 ShopConfiguration removed']],
  ['Dropped support for `shop/v1beta1` `Widget` in `kubectl`.', ['api shop/v1beta1 removed']],
  ['Removed `CAP_SHOP_RAW` from the profile.', []],
  ['Removed Shop cloud provider integration code.', []],
  ['Fixed the Shop volume plugin, which was removed too early.', []],
  ['Renamed `WidgetInfo` to `WidgetState`, which may break custom scheduler plugins.', []],
  ['kubeadm: removed the command `kubeadm widget init`.', ['command kubeadm widget init removed']],
  ['Removed `widgetMode` from the kubelet configuration.', ['config-field widgetMode removed']],
  ['Removed `--old` in favor of `--new`.', ['flag --old removed']],
  ['kube-proxy: remove --old and make --new do it.', ['flag --old removed']],
  ['The flag `--old` (inert since 1.20) is removed.', ['flag --old removed']],
  [
    'The flags `wobble-rate` and `old-mode` are also removed.',
    ['flag --wobble-rate removed', 'flag --old-mode removed'],
  ],
  [
    'Removed flags `wobble-rate` and `old-mode`.',
    ['flag --wobble-rate removed', 'flag --old-mode removed'],
  ],
  [
    'Old `shop` flags are no longer accepted (only `--new` is kept): `--old`, `--older`. Use `--new`.',
    ['flag --old removed', 'flag --older removed'],
  ],
  [
    'shop: the following shim related flags are also removed along with the shim `--old`, `--older`.',
    ['flag --old removed', 'flag --older removed'],
  ],
  ['kubeadm: remove the phase `twist` in `kubeadm widget`.', []],
  ['Flags such as `--old` that were removed from a manifest stay away.', []],
  ['When the flag `--old` is removed, widgets stop.', []],
  ['The flag `--old` is removed in a future release.', []],
  [
    'Removed `widgetMode` from the status of a Service, which kube-proxy filled.',
    ['field widgetMode removed'],
  ],
  ['`--old` is deprecated and will be removed in v1.99.', []],
  ['Fixed a bug where `--old` was removed.', []],
  ['Removed the cleanup of the `--old` flag.', []],
  ['Removed an incorrect warning about `--old`.', []],
  ['`kubeadm`: Removed the `v1beta3` API.', ['api kubeadm.k8s.io/v1beta3 removed']],
  ['`kubeadm`: Removed the `v1beta3` API fields.', []],
  ['kube-proxy: removed the API `v1beta1`.', ['api kubeproxy.config.k8s.io/v1beta1 removed']],
  ['kubelet: removed the `v1alpha1` API of plugins.', []],
  [
    '`shop` config `shop.config.k8s.io/v1` is removed in `v1.28`.',
    ['api shop.config.k8s.io/v1 removed'],
  ],
  ['`shop.config.k8s.io/v1` is removed in a later release.', []],
  ['Removed in `shop.config.k8s.io/v1` completely.', []],
  ['Removed note that `widgetMode` is not supported.', []],
  ['"Cleanup: removed `widgetMode` warning messages."', []],
  ['Renamed label shop to `shop_id` for the `a_total` metric.', []],
  ['kubeadm: remove the `--old` flag from the manifest for the kubelet.', []],
  ['The form `kubectl widget [NAME]` is no longer supported.', []],
  ['The `Widget` topology field has been removed from the API.', []],
  ['Removed GA featuregate about `PodWidgetsGate`.', ['gate PodWidgets removed']],
  ['The `podWidgets` feature-gate has been removed.', ['gate PodWidgets removed']],
  [
    'Removed the `Widget` resource from the `shop.k8s.io/v1alpha1` API.',
    ['api shop.k8s.io/v1alpha1 Widget removed'],
  ],
  [
    'Removed support for `v1alpha1` version of `Widget` and `Part` API kinds.',
    ['api v1alpha1 Widget removed', 'api v1alpha1 Part removed'],
  ],
  [
    'The `shop/v1` API version of `Widget` is no longer served.',
    ['api shop/v1 removed', 'api Widget removed'],
  ],
])('%s', (text, expected) => {
  expect(changes(text)).toEqual(expected);
});

it.each([
  ['Removed `--old` from the kubelet, for kubeadm users too.\nThe kubelet starts.', [], undefined],
  ['Removed `--old` from the kubelet.\n\nIt is no longer passed by kubeadm.', [], 'kubelet'],
  ['kube-apiserver: removed `--old`, which the kubelet has as well.', [], 'kube-apiserver'],
  ['Removed `--old`.', ['kubelet', 'test'], 'kubelet'],
  ['Removed `--old`.', ['kubelet', 'apiserver'], undefined],
  ['Removed `--old`.', ['test'], undefined],
  ['Removed the dead `--a` flag and `B` field from deepcopy-gen.', [], 'deepcopy-gen'],
  ['Removed the flag `--a` for the `ip-tool` binary.', [], 'ip-tool'],
  ['e2e.test: removed the `--a` flag.', ['kubelet'], 'e2e.test'],
])('%s %j was removed from: %s', (text, areas, component) => {
  expect(read(text, areas).names[0]?.component).toBe(component);
});

it('tells of a removal that names nothing', () => {
  expect(read('Removed support for widgets.')).toMatchObject({ tells: ['removal'], names: [] });
  expect(read('Widgets may be removed.').tells).toEqual([]);
});

it('names what it is about, and whose it is', () => {
  const about = read('ACTION REQUIRED: `failWidgets` will be true.', ['kubelet']);
  expect(about.names).toEqual([{ kind: 'config-field', name: 'failWidgets' }]);
  expect(read('1. kube-apiserver: removed `--a`, which the kubelet has.').components).toEqual([
    'kube-apiserver',
  ]);
  expect(read('The scheduler and the kubelet agree.').components).toEqual([
    'kube-scheduler',
    'kubelet',
  ]);
});
