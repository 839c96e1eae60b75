import type { Whole } from '../model/check/setting.ts';
import type { Collector } from './collector.ts';
import { OPENSHIFT } from './owner.ts';
import type { SettingSource } from './setting-source.ts';
import { pairOf, type TreeMap, type TreePair, textUnder } from './tree.ts';
import type { View } from './view.ts';

/** Whether a map chooses gates as OpenShift does: MicroShift has the same under `featureGates`. */
export function isFeatureSet(map: TreeMap): boolean {
  return pairOf(map, 'featureSet') !== undefined || pairOf(map, 'customNoUpgrade') !== undefined;
}

/** Whether a pair holds such a map, as a HostedCluster has it: "featureGate: {featureSet: …}". */
export function holdsFeatureSet({ keys, value }: TreePair): boolean {
  return keys.at(-1) === 'featureGate' && value?.kind === 'map' && isFeatureSet(value);
}

/** Names that are enabled and names that are disabled, or a set whose names stand elsewhere. */
export function readFeatureSet(
  map: TreeMap,
  view: View,
  source: SettingSource,
  collector: Collector,
): void {
  collector.mentions.markRead(view.source(map.at));
  const set = textUnder(map, 'featureSet') ?? '';
  if (!/^(?:|Default|CustomNoUpgrade)$/.test(set)) {
    const at = view.source(map.at).start;
    collector.leave(at, `The feature set ${set} enables feature gates that are not listed here.`);
  }
  const custom = pairOf(map, 'customNoUpgrade')?.value;
  if (custom?.kind !== 'map') return;
  const own = source.owner.kind === 'unclear' ? { ...source, owner: OPENSHIFT } : source;
  for (const [key, isOn] of [
    ['enabled', true],
    ['disabled', false],
  ] as const) {
    const list = pairOf(custom, key)?.value;
    if (list?.kind !== 'list') continue;
    list.items.forEach((item, index) => {
      const whole: Whole = { kind: 'items', container: list.container, indexes: [index] };
      const named = item.kind === 'map' ? pairOf(item, 'name')?.value : item;
      if (named?.kind === 'scalar') collector.addName(named.view(), isOn, whole, own);
    });
  }
}
