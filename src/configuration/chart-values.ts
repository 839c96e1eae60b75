import { isGatesKey } from './argument-keys.ts';
import type { Around } from './around.ts';
import { under } from './around.ts';
import type { Assignment } from './assignments.ts';
import type { Collector } from './collector.ts';
import { namesOf } from './command.ts';
import { ownerAround } from './owner.ts';
import { otherProgramOf } from './programs.ts';
import type { Reading } from './reading.ts';
import { pairAt, type SettingSource } from './setting-source.ts';
import { type TreeMap, textUnder } from './tree.ts';
import { type View, ViewBuilder } from './view.ts';
import { type Word, wordsIn } from './words.ts';

/** "featureGates[0].name" and "featureGates[0].enabled", as k0s and Kueue list gates. */
const LIST_ITEM = /^.*feature[-_]?gates\[\d+\]\.(name|enabled?|value|default)$/is;
/** What else such an item has. */
const OTHER_FIELD = /feature[-_]?gates\[\d+\]\.(?:components|description|stage)(?:\[\d+\])?$/i;
const STATE = /^(?:enabled?|value|default)=([^,]*)/i;
/** Of more arguments, or items of a list, no one belongs to another. */
const MOST_SIBLINGS = 200;

/** A value as commands give it: "a.featureGates.A=true". */
export function chartValueOf({ view, whole }: Word): Assignment | undefined {
  const name = /^(?:[^=\\]|\\.)*(?==)/.exec(view.text)?.[0];
  return name === undefined
    ? undefined
    : { name, value: view.part(name.length + 1), all: view, whole };
}

/**
 * Reads a value that is handed to a chart: "true" of "a.featureGates.A", "A=true" of "a.featureGates",
 * "--feature-gates=A=true" of "a.args[0]". Returns false where nothing is read.
 * @param words the command, which may tell of the chart, and of what else is set
 * @param item the item of a list that the value is, where it is one
 */
export function readChartValue(
  given: Assignment | undefined,
  around: Around,
  words: readonly Word[],
  reading: Reading,
  item?: TreeMap,
): boolean {
  if (given === undefined) return false;
  const { name, value, all, whole } = given;
  const path = name.split(/(?<!\\)\.|\[\d+\]\.?/).filter((key) => key !== '');
  const { collector } = reading;
  const inside = chartAround(around, path, namesOf(words));
  const last = path.at(-1) ?? '';
  const source = collector.source(ownerAround(inside), around.space);
  const field = LIST_ITEM.exec(name)?.[1];
  if (field !== undefined) {
    const prefix = name.slice(0, -field.length);
    const state = item === undefined ? (stateOf(prefix, words) ?? 'true') : stateIn(item, prefix);
    if (state === undefined) return false;
    if (field.toLowerCase() === 'name') addItem(given, state, source, collector);
  } else if (/^\s*[[{]/.test(value.text) && !/^\{\{|^\{[^:]*\}$/.test(value.text)) {
    reading.readText(value, inside);
  } else if (OTHER_FIELD.test(name)) {
    return false;
  } else if (isGatesKey(last)) {
    collector.addList(value, whole, source);
  } else if (isGatesKey(path.at(-2) ?? '')) {
    const at = { start: name.length - last.length, end: all.text.length };
    const pair = pairAt(at, last, value.text);
    collector.addPair(all, pair, whole, source);
  } else if (collector.mentions.isIn(value.span)) {
    const items = listItems(value) ?? (/\s/.test(value.text) ? undefined : [value]);
    const { owner } = source;
    const place = owner.kind === 'unclear' ? inside : { ...inside, container: owner };
    if (items === undefined) reading.readShell(value, place);
    else reading.readArguments(wordsIn(collector.text, value, whole, items), place);
  } else return false;
  collector.mentions.markRead(all.part(0, name.length).span);
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

/** Takes "A" of "featureGates[0].name", perhaps with ",featureGates[0].enabled=true" behind it. */
function addItem(
  { name: path, value }: Assignment,
  state: string,
  source: SettingSource,
  collector: Collector,
): void {
  const prefix = path.slice(0, -'name'.length);
  const comma = value.text.indexOf(',');
  const nameAt = { start: 0, end: comma === -1 ? value.text.length : comma };
  const isStateBehind = value.text.startsWith(`,${prefix}`, nameAt.end);
  if (isStateBehind)
    collector.mentions.markRead(value.part(0, nameAt.end + 1 + prefix.length).span);
  const pair = pairAt(nameAt, value.text.slice(0, nameAt.end), state);
  const reason = 'two arguments that stand apart belong together';
  collector.addPair(value, pair, { kind: 'none', reason }, source);
}

/** Whether an item of a list of gates is enabled, which another argument says. */
function stateOf(prefix: string, words: readonly Word[]): string | undefined {
  for (const { view } of words.slice(0, MOST_SIBLINGS)) {
    const at = view.text.indexOf(prefix);
    const state = at === -1 ? null : STATE.exec(view.text.slice(at + prefix.length));
    if (state !== null) return state[1] ?? '';
  }
  return undefined;
}

/** The same of a list of values, {name: "…[0].name", value: A} and {name: "…[0].enabled", value: "true"}, where it says so. */
function stateIn({ siblings = [] }: TreeMap, prefix: string): string | undefined {
  if (siblings.length > MOST_SIBLINGS) return undefined;
  const given = siblings.flatMap((one) => {
    const name = one.kind === 'map' ? textUnder(one, 'name') : undefined;
    if (one.kind !== 'map' || name?.startsWith(prefix) !== true) return [];
    return [`${name.slice(prefix.length)}=${textUnder(one, 'value')}`];
  });
  const states = given.map((one) => STATE.exec(one)?.[1]).filter((one) => one !== undefined);
  const hasName = given.some((one) => one.startsWith('name='));
  const isKnown = hasName && given.length === 2 && /^(?:true|false)$/i.test(states[0] ?? '');
  return isKnown ? states[0] : undefined;
}

/** What a chart is called says whose gates it sets, unless a part of it is called after a component; a gate's own name does not. */
function chartAround(around: Around, path: readonly string[], names: readonly string[]): Around {
  const hint = names.length === 0 ? around.hint : names.map(otherProgramOf).find(Boolean);
  const keys = isGatesKey(path.at(-2) ?? '') ? path.slice(0, -1) : path;
  return { ...under(around, ...keys), container: undefined, hint, depth: around.depth + 1 };
}
