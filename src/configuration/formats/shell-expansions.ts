import type { TextSpan } from '../../model/check/setting.ts';
import type { View, ViewBuilder } from '../view.ts';

/** What a word of a shell has besides its text. */
export interface WordParts {
  /** The commands that a shell would run first. */
  readonly inner: View[];
  /** What an expansion only looks for. */
  readonly compared: TextSpan[];
}

/** How far the other end of brackets is looked for. */
export const FARTHEST = 20_000;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** Where "$(…)", "${…}" or "`…`" ends; nothing where none begins or it does not end. */
export function expansionEnd(text: string, at: number): number | undefined {
  if (text[at] === '`') {
    const close = text.indexOf('`', at + 1);
    return close === -1 || close - at > FARTHEST ? undefined : close + 1;
  }
  const open = text[at] === '$' ? (text[at + 1] ?? '') : '';
  const closing = CLOSING[open];
  if (closing === undefined) return undefined;
  let depth = 0;
  const limit = Math.min(text.length, at + FARTHEST);
  for (let end = at + 1; end < limit; end += 1) {
    if (text[end] === open) depth += 1;
    else if (text[end] === closing) depth -= 1;
    if (depth === 0) return end + 1;
    if (depth > 20) return undefined;
  }
  return undefined;
}

/** "${ARGS/--feature-gates=A=true/}" and "${ARGS#--feature-gates=}" look for a text in a variable. */
const LOOKS_FOR = /^\$\{!?\w+(?:\[[^\]\n]*\])?(?:(\/[/#%]?)|##?|%%?)/;

/** Adds an expansion to a word, without what it only looks for. */
export function addExpansion(
  view: View,
  start: number,
  end: number,
  builder: ViewBuilder,
  { inner, compared }: WordParts,
): void {
  inner.push(...commandIn(view, start, end));
  const text = view.text.slice(start, end);
  const [operator, isReplaced] = LOOKS_FOR.exec(text) ?? [];
  if (operator === undefined) {
    builder.add(start, end);
    return;
  }
  const from = start + operator.length;
  const slash = isReplaced === undefined ? -1 : text.slice(operator.length).search(/(?<!\\)\//);
  const to = slash === -1 ? end - 1 : from + slash;
  compared.push({ start: from, end: to });
  builder.add(start, from);
  builder.add(to, end);
}

function commandIn(view: View, start: number, end: number): View[] {
  if (view.text[start] === '`') return [view.part(start + 1, end - 1)];
  return view.text[start + 1] === '(' ? [view.part(start + 2, end - 1)] : [];
}
