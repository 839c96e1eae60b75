import { isNode, isScalar, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Container, Span } from '../model/check/setting.ts';

/** Where a node stands in the text: without comments and line ends after it. */
export function nodeSpan(node: Node, text: string, base: number): Span {
  const [from, to] = node.range ?? [0, 0];
  const start = base + from;
  return { start, end: start + text.slice(start, base + to).trimEnd().length };
}

/** Where the characters of a scalar stand, without its quotes or the head of its block. */
export function innerSpan(node: Scalar, text: string, base: number): Span {
  const { start, end } = nodeSpan(node, text, base);
  switch (node.type) {
    case Scalar.QUOTE_DOUBLE:
    case Scalar.QUOTE_SINGLE:
      return { start: start + 1, end: end - 1 };
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED: {
      const newline = text.indexOf('\n', start);
      return newline === -1 || newline >= end ? { start: end, end } : { start: newline + 1, end };
    }
    default:
      return { start, end };
  }
}

/** Where a pair stands: from its key to the end of its value. */
export function pairSpan({ key, value }: Pair, text: string, base: number): Span | undefined {
  if (!isNode(key)) return undefined;
  const { start, end } = nodeSpan(key, text, base);
  return { start, end: isNode(value) ? Math.max(end, nodeSpan(value, text, base).end) : end };
}

/** The pairs of a map as things that one can be taken out of. */
export function mapContainer(
  map: YAMLMap,
  key: Node | undefined,
  text: string,
  base: number,
): Container {
  const items = map.items.map((pair) => pairSpan(pair, text, base) ?? { start: 0, end: 0 });
  return containerOf(map, items, key, '{}', text, base);
}

/** The items of a list as things that one can be taken out of, each with its dash. */
export function seqContainer(
  seq: YAMLSeq,
  key: Node | undefined,
  text: string,
  base: number,
): Container {
  const items = seq.items.map((item) => {
    if (!isNode(item)) return { start: 0, end: 0 };
    const span = nodeSpan(item, text, base);
    return seq.flow === true ? span : { ...span, start: dashBefore(text, span.start) };
  });
  return containerOf(seq, items, key, '[]', text, base);
}

function dashBefore(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const dash = text.lastIndexOf('-', start - 1);
  return dash >= lineStart && text.slice(dash + 1, start).trim() === '' ? dash : start;
}

function containerOf(
  node: YAMLMap | YAMLSeq,
  items: readonly Span[],
  key: Node | undefined,
  empty: Container['empty'],
  text: string,
  base: number,
): Container {
  const isFlow = node.flow === true;
  const colon = key === undefined ? -1 : text.indexOf(':', nodeSpan(key, text, base).end);
  const first = items[0]?.start ?? 0;
  const between = text.slice(colon + 1, first).replace(/#[^\n]*/g, '');
  const emptyAt = !isFlow && colon !== -1 && between.trim() === '' ? colon + 1 : undefined;
  return { isFlow, items, emptyAt, empty };
}

/** The text of a scalar key or value; nothing for other nodes. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
