import type { Collector } from './collector.ts';
import { FILLED_IN_LATER } from './filled-in.ts';
import { indentOf, linesIn } from './formats/lines-of.ts';
import type { TreePair } from './tree.ts';
import type { View } from './view.ts';

/** A line with a template that puts something in, and is no condition, loop, comment, or variable. */
const PUTS =
  /^[ \t]*\{\{-?[ \t]*(?!-|(?:block|define|else|end|if|range|with)\b|\/\*|\$\w*[ \t]*:?=)[^\s}]/;

/** Says that a template writes gates below a key; one that names them is named by its own line. */
export function leavePutBelow({ keyAt, value }: TreePair, view: View, collector: Collector): void {
  const { text } = view;
  const isEmpty =
    value === undefined || (value.kind === 'scalar' && value.text === '' && !value.isQuoted);
  const newline = text.indexOf('\n', keyAt.end);
  if (newline === -1 || !(isEmpty || (value?.kind === 'map' && value.at.start > newline))) return;
  const depth = keyAt.start - text.lastIndexOf('\n', keyAt.start) - 1;
  for (const { start, end } of linesIn(text, newline + 1)) {
    const line = text.slice(start, end);
    if (line.trim() === '') continue;
    const isBelow = indentOf(line) > depth;
    if (PUTS.test(line) && (isBelow || isEmpty)) {
      const isNamed = collector.mentions.isIn(view.source({ start, end }));
      if (!isNamed) collector.leave(view.source({ start, end }).start, FILLED_IN_LATER);
      return;
    }
    if (!isBelow && !/^[ \t]*\{\{/.test(line)) return;
  }
}
