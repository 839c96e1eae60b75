import type { Around } from './around.ts';
import { under } from './around.ts';
import { looseBool } from './booleans.ts';
import { ownerAround } from './owner.ts';
import { otherProgramOf } from './programs.ts';
import type { Reading } from './reading.ts';
import { splitWords, type Word, wordAt } from './words.ts';

const GATES = /feature[-_]?gates$/i;

/**
 * Reads a value that a command hands to a chart: "a.featureGates.A=true", "a.featureGates=A=true",
 * "a.args[0]=--feature-gates=A=true".
 * @param names the words of the command, which may tell of the chart
 */
export function readChartValue(
  { view, whole }: Word,
  around: Around,
  names: readonly string[],
  reading: Reading,
): boolean {
  const match = /^((?:[^=\\]|\\.)*)=/.exec(view.text);
  if (match === null) return false;
  const path = (match[1] ?? '').split(/(?<!\\)\.|\[\d+\]\.?/).filter((key) => key !== '');
  const value = view.part(match[0].length);
  const { collector } = reading;
  collector.mentions.markRead(view.part(0, match[0].length).span);
  const inside = chartAround(around, path, names);
  const last = path.at(-1) ?? '';
  const source = collector.source(ownerAround(inside), around.space);
  if (/^\s*[[{]/.test(value.text) && !/^\{\{|^\{[^:]*\}$/.test(value.text)) {
    reading.readText(value, inside);
  } else if (GATES.test(last)) {
    collector.addList(value, whole, source);
  } else if (GATES.test(path.at(-2) ?? '')) {
    const start = match[0].length - 1 - last.length;
    const pair = {
      name: last,
      value: looseBool(value.text),
      written: value.text,
      at: { start, end: view.text.length },
      nameAt: { start, end: start + last.length },
      form: 'text-map',
    } as const;
    collector.addPair(view, pair, whole, source);
  } else {
    const words = splitWords(value);
    const only = words.length === 1;
    const inner = words.map((word) =>
      only ? { view: word, whole } : wordAt(collector.text, word, word.span, value.span),
    );
    reading.readArguments(inner, { ...inside, container: ownerAround(inside) });
  }
  return true;
}

/** What a chart is called says whose gates it sets, unless a part of it is called after a component. */
function chartAround(around: Around, path: readonly string[], names: readonly string[]): Around {
  const program = names.map(otherProgramOf).find((name) => name !== undefined);
  const hint = program === undefined ? undefined : ({ kind: 'other', program } as const);
  return { ...under(around, ...path), container: undefined, hint, depth: around.depth + 1 };
}
