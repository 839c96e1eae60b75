import { isMap, isNode, isSeq } from 'yaml';
import type { Collector } from './collector.ts';
import { scalarText } from './yaml-place.ts';

/**
 * Takes a document as an object of an API, where it has `apiVersion` and `kind`; of a List, its items.
 * @param base where the document's text begins in the whole
 */
export function addObjects(collector: Collector, node: unknown, base: number): void {
  if (!isMap(node)) return;
  const apiVersion = node.items.find(({ key }) => scalarText(key) === 'apiVersion');
  const version = scalarText(apiVersion?.value);
  const kind = scalarText(node.get('kind', true));
  const items = node.get('items', true);
  if (isSeq(items) && (kind === undefined || kind.endsWith('List'))) {
    for (const item of items.items) addObjects(collector, item, base);
  } else if (version !== undefined && kind !== undefined && isNode(apiVersion?.key)) {
    const metadata = node.get('metadata', true);
    const name = isMap(metadata) ? scalarText(metadata.get('name', true)) : undefined;
    const at = base + (apiVersion.key.range?.[0] ?? 0);
    collector.addObject({ apiVersion: version, kind, name }, at);
  }
}
