import { isGatesKey } from './argument-keys.ts';
import type { Around } from './around.ts';
import { under } from './around.ts';
import type { Collector } from './collector.ts';
import { namesOf } from './command.ts';
import { ownerAround } from './owner.ts';
import { otherProgramOf } from './programs.ts';
import type { Reading } from './reading.ts';
import { pairAt, type SettingSource } from './setting-source.ts';
import { type View, ViewBuilder } from './view.ts';
import { type Word, wordsIn } from './words.ts';

/** "featureGates[0].name=" and "featureGates[0].enabled=", as k0s and Kueue list gates. */
const LIST_ITEM = /^.*feature[-_]?gates\[\d+\]\.(name|enabled?|value|default)=$/is;
const STATE = /^(?:enabled?|value|default)=([^,]*)/i;
/** Of more arguments no one belongs to another. */
const MOST_SIBLINGS = 200;

/**
 * Reads a value that a command hands to a chart: "a.featureGates.A=true", "a.featureGates=A=true",
 * "a.args[0]=--feature-gates=A=true".
 * @param words the command, which may tell of the chart, and of what else is set
 */
export function readChartValue(
  { view, whole }: Word,
  around: Around,
  words: readonly Word[],
  reading: Reading,
): boolean {
  const match = /^((?:[^=\\]|\\.)*)=/.exec(view.text);
  if (match === null) return false;
  const path = (match[1] ?? '').split(/(?<!\\)\.|\[\d+\]\.?/).filter((key) => key !== '');
  const value = view.part(match[0].length);
  const { collector } = reading;
  collector.mentions.markRead(view.part(0, match[0].length).span);
  const inside = chartAround(around, path, namesOf(words));
  const last = path.at(-1) ?? '';
  const source = collector.source(ownerAround(inside), around.space);
  const [item = '', field = ''] = LIST_ITEM.exec(match[0]) ?? [];
  if (item !== '') {
    if (field.toLowerCase() === 'name') addItem(view, item, words, source, collector);
  } else if (/^\s*[[{]/.test(value.text) && !/^\{\{|^\{[^:]*\}$/.test(value.text)) {
    reading.readText(value, inside);
  } else if (isGatesKey(last)) {
    collector.addList(value, whole, source);
  } else if (isGatesKey(path.at(-2) ?? '')) {
    const start = match[0].length - 1 - last.length;
    const pair = pairAt({ start, end: view.text.length }, last, value.text);
    collector.addPair(view, pair, whole, source);
  } else {
    const inner = wordsIn(collector.text, value, whole, listItems(value));
    reading.readArguments(inner, { ...inside, container: ownerAround(inside) });
  }
  return true;
}

/** The items of a list as Helm has it, "{--v=2,--feature-gates=A=true\\,B=true}", whose own commas have a backslash. */
function listItems(value: View): readonly View[] | undefined {
  if (!/^\{(?!\{)[\s\S]*\}$/.test(value.text)) return undefined;
  const inner = value.part(1, value.text.length - 1);
  return Array.from(inner.text.matchAll(/(?:\\[\s\S]|[^,\\])+/g), ({ index, 0: item }) => {
    const builder = new ViewBuilder(inner);
    for (const { index: at, 0: run } of item.matchAll(/\\[\s\S]|[^\\]+/g)) {
      builder.add(index + at + Number(run.startsWith('\\')), index + at + run.length);
    }
    return builder.view();
  });
}

/** Takes "featureGates[0].name=A". */
function addItem(
  view: View,
  item: string,
  words: readonly Word[],
  source: SettingSource,
  collector: Collector,
): void {
  const prefix = item.slice(0, -'name='.length);
  const comma = view.text.indexOf(',', item.length);
  const nameAt = { start: item.length, end: comma === -1 ? view.text.length : comma };
  const isStateBehind = view.text.startsWith(`,${prefix}`, nameAt.end);
  if (isStateBehind) collector.mentions.markRead(view.part(0, nameAt.end + 1 + prefix.length).span);
  const name = view.text.slice(nameAt.start, nameAt.end);
  const pair = pairAt(nameAt, name, stateOf(prefix, words));
  const reason = 'two arguments that stand apart belong together';
  collector.addPair(view, pair, { kind: 'none', reason }, source);
}

/** Whether an item of a list of gates is enabled, which another argument says; it is where none does. */
function stateOf(prefix: string, words: readonly Word[]): string {
  for (const { view } of words.slice(0, MOST_SIBLINGS)) {
    const at = view.text.indexOf(prefix);
    const state = at === -1 ? null : STATE.exec(view.text.slice(at + prefix.length));
    if (state !== null) return state[1] ?? '';
  }
  return 'true';
}

/** What a chart is called says whose gates it sets, unless a part of it is called after a component; a gate's own name does not. */
function chartAround(around: Around, path: readonly string[], names: readonly string[]): Around {
  const hint = names.length === 0 ? around.hint : names.map(otherProgramOf).find(Boolean);
  const keys = isGatesKey(path.at(-2) ?? '') ? path.slice(0, -1) : path;
  return { ...under(around, ...keys), container: undefined, hint, depth: around.depth + 1 };
}
