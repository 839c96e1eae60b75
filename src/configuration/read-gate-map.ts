import { isNode, isScalar, type Node, Scalar, type YAMLMap } from 'yaml';
import { parseGoBool } from '../model/check/gate-list.ts';
import type { Owner } from '../model/check/setting.ts';
import type { Collector, Source } from './collector.ts';
import { mapContainer, nodeSpan, pairSpan, scalarText } from './yaml-place.ts';

/** Booleans as Kubernetes reads them from YAML, which is as YAML 1.1 had them. */
const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;

/** Reads a map from gates to booleans. */
export function readGateMap(
  collector: Collector,
  map: YAMLMap,
  key: Node | undefined,
  source: Source,
  base: number,
): void {
  const { text } = collector;
  const container = mapContainer(map, key, text, base);
  const own = { ...source, scope: collector.newScope() };
  map.items.forEach((pair, index) => {
    const name = scalarText(pair.key);
    const at = pairSpan(pair, text, base);
    if (name === undefined || at === undefined || !isNode(pair.key)) return;
    if (name === '<<') {
      collector.leave(at.start, 'The gates take in others by an alias, which is not followed.');
      return;
    }
    if (!isScalar(pair.value)) {
      collector.leave(at.start, `What ${name} is set to has a form that is not known.`);
      return;
    }
    const { start, end } = nodeSpan(pair.value, text, base);
    const written = text.slice(start, end);
    const value = booleanOf(pair.value, source.owner);
    const nameAt = nameSpan(pair.key, text, base);
    const whole = { kind: 'items', container, indexes: [index] } as const;
    collector.addPair({ name, value, written, at, nameAt }, whole, own);
  });
}

/** What a scalar stands for; a chart may take strings, a component's configuration does not. */
function booleanOf(node: Scalar, owner: Owner): boolean | undefined {
  const text = scalarText(node) ?? '';
  if (node.type === Scalar.PLAIN) {
    if (TRUE.test(text)) return true;
    if (FALSE.test(text)) return false;
  }
  return owner.kind === 'unclear' ? parseGoBool(text) : undefined;
}

function nameSpan(key: Node, text: string, base: number) {
  const { start, end } = nodeSpan(key, text, base);
  const isQuoted = /["']/.test(text[start] ?? '');
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
