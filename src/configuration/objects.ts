import type { Collector } from './collector.ts';
import { pairOf, type Tree, textUnder } from './tree.ts';
import type { View } from './view.ts';

/** Takes a document as an object of an API, where it has `apiVersion` and `kind`; of a List, its items. */
export function addObjects(collector: Collector, tree: Tree, view: View): void {
  if (tree.kind === 'list') {
    for (const item of tree.items) addObjects(collector, item, view);
    return;
  }
  if (tree.kind !== 'map') return;
  const version = pairOf(tree, 'apiVersion');
  const apiVersion = textUnder(tree, 'apiVersion');
  const kind = textUnder(tree, 'kind');
  const items = pairOf(tree, 'items')?.value;
  if (items?.kind === 'list' && (kind === undefined || kind.endsWith('List'))) {
    addObjects(collector, items, view);
  } else if (version !== undefined && apiVersion !== undefined && kind !== undefined) {
    const metadata = pairOf(tree, 'metadata')?.value;
    const name = metadata?.kind === 'map' ? textUnder(metadata, 'name') : undefined;
    collector.addObject({ apiVersion, kind, name }, view.source(version.keyAt).start);
  }
}
