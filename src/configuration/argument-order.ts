import { readGateList } from '../model/check/gate-list.ts';
import { isGatesKey } from './argument-keys.ts';
import type { Reading } from './reading.ts';
import { pairOf, type TreeList, textUnder } from './tree.ts';
import type { View } from './view.ts';

const SORTED =
  'kubeadm sorts arguments of the same name by their values: which one takes effect was not checked.';

/** kubeadm's v1beta4 writes extra arguments as a list of names and values. */
export function isArgumentList({ items }: TreeList): boolean {
  return items.every((item) => item.kind === 'map' && pairOf(item, 'value') !== undefined);
}

/**
 * Says where kubeadm gives a component two lists of gates in another order than they are written in: it sorts
 * arguments of one name by their values (`ArgumentsToCommand` in cmd/kubeadm/app/util/arguments.go).
 */
export function leaveSortedLists(list: TreeList, view: View, { collector }: Reading): void {
  let before = { text: '', names: [''] };
  for (const item of list.items) {
    if (item.kind !== 'map' || !isGatesKey(textUnder(item, 'name') ?? '')) continue;
    const text = textUnder(item, 'value') ?? '';
    const names = readGateList(text).map(({ name }) => name);
    const isOverridden = names.some((name) => before.names.includes(name));
    if (isOverridden && text < before.text) collector.leave(view.source(item.at).start, SORTED);
    before = { text, names };
  }
}
