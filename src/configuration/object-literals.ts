import type { Collector } from './collector.ts';
import { placeMentions } from './enclosing.ts';
import { COMMENTS, IN_EXPRESSION } from './joined-list.ts';
import { pairAt, type WrittenPair } from './setting-source.ts';
import type { View } from './view.ts';

/** What stands between a key for gates and the names under it: "featureGates: {", "FeatureGate.SetFromMap(map[string]bool{". */
const OPENING =
  /(?:\.SetFromMap\(|,\s*\w+\.FeatureOverrides|["'`]?\]?[ \t]*\+?(?::{1,3}|:?=>?))[ \t]*(?:map\[string\]bool[ \t]*|toMap[ \t]+|\w+\()?\{\s*/y;
/** A gate in a language that writes objects between braces, and the comments before it; `!0` is short for true. */
const PAIR = new RegExp(
  String.raw`${COMMENTS}(["']?)(?:string\()?(?:[a-z]\w*\.)?([A-Z]\w*)\)?\1[ \t]*(?::|=>?)[ \t]*(["']?)(true|false|True|False|![01])\3[ \t]*[,;]?\s*`,
  'dy',
);
/** What may stand behind the last one. */
const CLOSING = new RegExp(String.raw`${COMMENTS}\}`, 'y');
/** More gates than these stand in no such object. */
const MOST = 500;

/**
 * Finds the gates of objects in programs and in languages such as Jsonnet and CUE, where nothing else read
 * them. The objects around say who reads them; an object with other names is not about such gates.
 */
export function readLiterals(view: View, collector: Collector): void {
  for (const { mention, at, owner } of placeMentions(view, collector.mentions.unread())) {
    const pairs = literalsAt(view.text, at.end);
    if (pairs === undefined) continue;
    // A call that sets several gates may name them before.
    const lineStart = view.text.lastIndexOf('\n', at.start) + 1;
    const isCall = /^,\s*\w+\.FeatureOverrides/.test(view.text.slice(at.end, at.end + 60));
    collector.mentions.markRead(
      isCall ? { ...mention, start: mention.start - at.start + lineStart } : mention,
    );
    const source = collector.source(owner, collector.newNumber());
    for (const pair of pairs) collector.addPair(view, pair, IN_EXPRESSION, source);
  }
}

function literalsAt(text: string, from: number): readonly WrittenPair[] | undefined {
  OPENING.lastIndex = from;
  if (!OPENING.test(text)) return undefined;
  const found: WrittenPair[] = [];
  let at = OPENING.lastIndex;
  for (PAIR.lastIndex = at; found.length < MOST; PAIR.lastIndex = at) {
    const match = PAIR.exec(text);
    if (match === null) break;
    found.push(literalOf(match));
    at = PAIR.lastIndex;
  }
  CLOSING.lastIndex = at;
  return found.length > 0 && CLOSING.test(text) ? found : undefined;
}

function literalOf(match: RegExpExecArray): WrittenPair {
  const [whole, , name = '', , written = ''] = match;
  const nameStart = match.indices?.[2]?.[0] ?? match.index;
  const start = /["']/.test(match.input[nameStart - 1] ?? '') ? nameStart - 1 : nameStart;
  const end = match.index + whole.replace(/[ \t]*[,;]?\s*$/, '').length;
  const nameAt = { start: nameStart, end: nameStart + name.length };
  const pair = pairAt({ start, end }, name, written);
  return { ...pair, value: written.startsWith('!') ? written === '!0' : pair.value, nameAt };
}
