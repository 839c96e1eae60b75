import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
} from 'yaml';
import type { Container, TextSpan } from '../../model/check/setting.ts';
import { listOf, type Tree, type TreeMap, type TreePair, type TreeScalar } from '../tree.ts';
import type { View } from '../view.ts';
import { hasTemplate } from './templates.ts';
import { innerView } from './yaml-text.ts';

/** Finds what an alias stands for; an alias in what it stands for is not followed. */
export type Resolve = (alias: Alias) => Node | undefined;

/** What the keys and values of a document tell, and where in its view they stand. */
export function treeOfYaml(
  node: unknown,
  view: View,
  resolve: Resolve,
  key?: TextSpan,
): Tree | undefined {
  if (isMap(node)) {
    const pairs = node.items.map((pair) => pairOfYaml(pair, view, resolve));
    const spans = pairs.map(({ at }) => at);
    const container = containerOf(node, spans, key, '{}', view);
    return { kind: 'map', at: spanOf(node, view), pairs, container } satisfies TreeMap;
  }
  if (isSeq(node)) {
    const items = node.items.map(
      (item) => treeOfYaml(item, view, resolve) ?? nothingAt(item, view),
    );
    const spans = items.map(({ at }) =>
      node.flow === true ? at : { start: dashBefore(view.text, at.start), end: at.end },
    );
    return listOf(spanOf(node, view), items, containerOf(node, spans, key, '[]', view));
  }
  if (isAlias(node)) {
    const reason = 'The feature gates are an alias that was not followed.';
    const target = () => treeOfYaml(resolve(node), view, () => undefined);
    return { kind: 'opaque', at: spanOf(node, view), reason, target };
  }
  return isScalar(node) ? scalarOf(node, view) : undefined;
}

function nothingAt(item: unknown, view: View): Tree {
  const at = isNode(item) ? spanOf(item, view) : { start: 0, end: 0 };
  return { kind: 'opaque', at, reason: 'This item has a form that is not known.' };
}

function pairOfYaml({ key, value }: Pair, view: View, resolve: Resolve): TreePair {
  const keyAt = isNode(key) ? spanOf(key, view) : { start: 0, end: 0 };
  const tree = treeOfYaml(value, view, resolve, keyAt);
  const end = isNode(value) ? Math.max(keyAt.end, spanOf(value, view).end) : keyAt.end;
  const isQuoted = /["']/.test(view.text[keyAt.start] ?? '');
  const inner = isQuoted ? { start: keyAt.start + 1, end: keyAt.end - 1 } : keyAt;
  const name = isScalar(key) && !isQuoted ? view.text.slice(inner.start, inner.end) : textOf(key);
  return { keys: [name], keyAt: inner, at: { start: keyAt.start, end }, value: tree };
}

function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

/** Where a node stands: without comments and line ends after it. */
function spanOf(node: Node, { text }: View): TextSpan {
  const [start, end] = node.range ?? [0, 0];
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function scalarOf(node: Scalar, view: View): TreeScalar {
  const at = spanOf(node, view);
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  const raw = view.text.slice(at.start, at.end);
  let made: View | undefined;
  const inner = (): View => {
    made ??= innerView(node, at, view);
    return made;
  };
  const isOtherwise = isBlock || isQuoted || raw.includes('\n');
  // What stands in place of a template is not what is written.
  const text = !isOtherwise ? raw : hasTemplate(raw) ? inner().text : textOf(node);
  const tag = node.tag?.replace('tag:yaml.org,2002:', '!!');
  return { kind: 'scalar', at, text, view: inner, isQuoted, isBlock, tag };
}

function dashBefore(text: string, start: number): number {
  let at = start - 1;
  while (text[at] === ' ' || text[at] === '\t') at -= 1;
  return text[at] === '-' ? at : start;
}

function containerOf(
  node: { flow?: boolean | undefined },
  items: readonly TextSpan[],
  key: TextSpan | undefined,
  empty: Container['empty'],
  view: View,
): Container {
  const isFlow = node.flow === true;
  const { text } = view;
  const colon = key === undefined ? -1 : text.indexOf(':', key.end);
  const between = colon === -1 ? '' : text.slice(colon + 1, items[0]?.start ?? 0);
  const isHere = !isFlow && colon !== -1 && between.replace(/#[^\n]*/g, '').trim() === '';
  const emptyAt = isHere ? view.source({ start: colon, end: colon + 1 }).end : undefined;
  const spans = items.map((item) => view.source(item));
  return { isFlow, items: spans, emptyAt, empty, hasTemplates: isMixed(text, items) };
}

/** Whether templates stand between items, or on the line behind the last one. */
function isMixed(text: string, items: readonly TextSpan[]): boolean {
  return items.some(({ end }, index) => {
    const next = items[index + 1]?.start ?? nextLineEnd(text, end);
    return hasTemplate(text.slice(end, next));
  });
}

function nextLineEnd(text: string, from: number): number {
  const [line = ''] = /^[^\n]*\n?\s*[^\n]*/.exec(text.slice(from, from + 2_000)) ?? [];
  return from + line.length;
}
