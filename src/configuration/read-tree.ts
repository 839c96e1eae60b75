import type { Whole } from '../model/check/setting.ts';
import { isWordList } from './argument-keys.ts';
import { isArgumentList, leaveSortedLists } from './argument-order.ts';
import { type Around, under } from './around.ts';
import { aroundMap } from './around-map.ts';
import { clientGateOf, readAssignment } from './assignments.ts';
import { dataInUrl } from './data-url.ts';
import { holdsFeatureSet } from './feature-set.ts';
import { ownerAround } from './owner.ts';
import { leavePutBelow } from './put-below.ts';
import { readGates } from './read-gates.ts';
import type { Reading } from './reading.ts';
import { isSearch } from './searched.ts';
import { aroundProse } from './sentence.ts';
import { readShape } from './shapes.ts';
import {
  mapOfOne,
  NO_CONTAINER,
  pairOf,
  type Tree,
  type TreeList,
  type TreeMap,
  type TreePair,
  type TreeScalar,
  textUnder,
} from './tree.ts';
import type { View } from './view.ts';
import { flagOfKey } from './watched.ts';
import { readWordList } from './word-list.ts';

const GATES_KEY = /^-{0,2}(?:[\w-]*[_-])?feature[-_]?gates$|[a-z]FeatureGates$/i;
const EMULATED_KEY = /^-{0,2}emulated-version$/;
/** What the API server keeps beside an object about how it came to be. */
const COPIES = /^(?:managedFields|kubectl\.kubernetes\.io\/last-applied-configuration)$/;
/** A text of several lines that may hold documents. */
export const INNER_DOCUMENT =
  /^[ \t]*["']?apiVersion["']?\s*:|\bpath["']?:[ \t]*["']?\/apiVersion\b/m;

/** Looks through values under keys and in lists for feature gates, whatever format they are written in. */
export function readTree(tree: Tree, view: View, around: Around, reading: Reading): void {
  if (GATES_KEY.test(around.keys.at(-1) ?? '')) {
    const whole: Whole = { kind: 'none', reason: 'the text that holds it has to stay' };
    readGates({ value: tree, view, around, whole }, reading);
    return;
  }
  switch (tree.kind) {
    case 'map':
      readMap(tree, view, around, reading);
      break;
    case 'list':
      readList(tree, view, around, reading);
      break;
    case 'scalar':
      readScalar(tree, around, reading);
      break;
    case 'opaque':
      break;
  }
}

function readMap(map: TreeMap, view: View, outside: Around, reading: Reading): void {
  // Ansible takes out what it describes so, and policies compare with it.
  const isCondition = pairOf(map, 'key') !== undefined && textUnder(map, 'operator') !== undefined;
  if (textUnder(map, 'state') === 'absent' || isCondition) {
    reading.collector.mentions.markRead(view.source(map.at));
    return;
  }
  const around = aroundMap(map, outside, reading);
  if (readShape(map, view, around, reading)) return;
  const scope = reading.collector.newNumber();
  map.pairs.forEach((pair, index) => {
    const whole: Whole = { kind: 'items', container: map.container, indexes: [index] };
    readPair(pair, view, { around, whole, scope, item: map.item }, reading);
  });
}

interface Place {
  readonly around: Around;
  readonly whole: Whole;
  readonly scope: number;
  /** The item of a list that the pair's map is. */
  readonly item: Whole | undefined;
}

/** A key that is a path to gates: "kubelet.featureGates", "featureGates.A", and Puppet's "kubelet::feature_gates". */
const PATH =
  /^[\w.:-]+(?:\.|::)[\w-]*[Ff]eature[-_]?[Gg]ates$|^(?:[\w.-]+\.)?[\w-]*[Ff]eature[-_]?[Gg]ates\.[A-Z]\w*$/;

/** Reads one pair: a gate list under its key, or whatever stands below. */
export function readPair(written: TreePair, view: View, place: Place, reading: Reading): void {
  const pair = PATH.test(written.keys.at(-1) ?? '') ? withPath(written) : written;
  const { keys, value } = pair;
  const { around, whole, scope } = place;
  const { collector } = reading;
  const last = keys.at(-1) ?? '';
  const inside = under(around, ...keys);
  if (COPIES.test(last) || isSearch(last, value)) {
    collector.mentions.markRead(view.source(pair.at));
  } else if (readWatched(pair, view, place, reading)) {
    // It is a flag or a field that was looked for, whatever its value.
  } else if (GATES_KEY.test(last) || holdsFeatureSet(pair)) {
    collector.mentions.markRead(view.source(pair.keyAt));
    leavePutBelow(pair, view, collector);
    readGates({ value, view, around: inside, whole }, reading);
  } else if (keys.length > 1 && GATES_KEY.test(keys.at(-2) ?? '')) {
    readDotted(pair, view, place, reading);
  } else if (EMULATED_KEY.test(last) && value?.kind === 'scalar') {
    collector.addEmulation(value.text, collector.source(ownerAround(around), around.space, scope));
  } else if (value?.kind === 'scalar' && clientGateOf(last) !== undefined) {
    const all = view.part(pair.at.start, pair.at.end);
    readAssignment({ name: last, value: value.view(), all, whole }, around, reading);
  } else if (value?.kind === 'scalar' && isOnlyArgument(value, last, reading)) {
    // k3d's "arg" stands beside the nodes that get it.
    const unit = last === 'arg' && place.item !== undefined ? place.item : whole;
    reading.readArguments([{ view: value.view(), whole: unit }], inside);
  } else if (value !== undefined) {
    readTree(value, view, inside, reading);
  }
}

/** A flag as a key below "extraArgs", or a field of a component's configuration file. */
function readWatched(
  { keys, at }: TreePair,
  view: View,
  { around, whole }: Place,
  { collector }: Reading,
): boolean {
  const { watched } = collector;
  if (watched === undefined) return false;
  const last = keys.at(-1) ?? '';
  const outside = under(around, ...keys.slice(0, -1));
  const owner = ownerAround(outside);
  const flag = flagOfKey(watched, last, outside.keys);
  const isField =
    watched.fields.has(last) &&
    outside.keys.length === outside.objectAt &&
    /Configuration$/.test(around.kind);
  if (flag !== undefined) {
    collector.addFlag({ kind: 'flag', name: `--${flag}`, owner }, view, at, whole);
  } else if (isField)
    collector.addFlag({ kind: 'config-field', name: last, owner }, view, at, whole);
  return flag !== undefined || isField;
}

/** Whether a text is the only argument of a list that could hold several. */
function isOnlyArgument(value: TreeScalar, key: string, { collector }: Reading): boolean {
  return isWordList(key) && !/\s/.test(value.text) && collector.mentions.isIn(value.view().span);
}

function withPath({ keys, keyAt, ...pair }: TreePair): TreePair {
  const path = (keys.at(-1) ?? '').split(/\.|::/);
  const start = keyAt.end - (path.at(-1)?.length ?? 0);
  return { ...pair, keys: [...keys.slice(0, -1), ...path], keyAt: { ...keyAt, start } };
}

/** A key such as "kubelet.featureGates.A". */
function readDotted(pair: TreePair, view: View, { around, whole }: Place, reading: Reading): void {
  const { keys, keyAt, at, value } = pair;
  const container = whole.kind === 'items' ? takenAlone(whole) : NO_CONTAINER;
  const map = mapOfOne({ keys: keys.slice(-1), keyAt, at, value }, container);
  reading.collector.mentions.markRead(view.source(at));
  readGates({ value: map, view, around: under(around, ...keys.slice(0, -1)), whole }, reading);
}

function takenAlone({ container, indexes }: Whole & { kind: 'items' }) {
  return { ...container, items: indexes.flatMap((index) => container.items[index] ?? []) };
}

function readList(list: TreeList, view: View, around: Around, reading: Reading): void {
  if (readWordList(list, view, around, reading)) return;
  const isOfArguments = isArgumentList(list);
  if (isOfArguments && /extraArgs$/i.test(around.keys.at(-1) ?? '')) {
    leaveSortedLists(list, view, reading);
  }
  const inner = list.items.some(({ kind }) => kind === 'map') && !isOfArguments;
  for (const [index, item] of list.items.entries()) {
    const space = inner ? reading.collector.newNumber() : around.space;
    const whole: Whole = { kind: 'items', container: list.container, indexes: [index] };
    if (item.kind === 'scalar' && readVariable(item, whole, around, reading)) continue;
    if (item.kind === 'scalar') readScalar(item, { ...around, space }, reading);
    else readTree(item, view, { ...around, space }, reading);
  }
}

/** Lists of variables, whose values may have blanks: of Compose, and of generators of Kustomize. */
const VARIABLES = /^(?:env|environment|literals)$/;

/** "NAME=value" as an item of a list, as Compose has variables. */
function readVariable(item: TreeScalar, whole: Whole, around: Around, reading: Reading): boolean {
  const all = item.view();
  const isOfVariables = VARIABLES.test(around.keys.at(-1) ?? '');
  const form = isOfVariables ? /^([A-Za-z_][\w.-]*)=/ : /^([A-Za-z_]\w*)=\S*$/;
  const name = form.exec(all.text)?.[1];
  if (name === undefined || !reading.collector.mentions.isIn(all.span)) return false;
  readAssignment({ name, value: all.part(name.length + 1), all, whole }, around, reading);
  return true;
}

function readScalar(scalar: TreeScalar, around: Around, reading: Reading): void {
  const { collector } = reading;
  const view = dataInUrl(scalar.view()) ?? scalar.view();
  const isLong = scalar.isBlock || view.text.includes('\n');
  const isText = isLong || (/^\s*[[{]/.test(view.text) && !/^\s*\{\{/.test(view.text));
  if (!(isText && INNER_DOCUMENT.test(view.text)) && !collector.mentions.isIn(view.span)) return;
  const key = around.keys.at(-1) ?? '';
  const inside = { ...aroundProse(key, around), depth: around.depth + 1 };
  if (isText) reading.readText(view, inside);
  else if (/^[A-Za-z_]\w*$/.test(key) && key === key.toUpperCase()) {
    const whole: Whole = { kind: 'none', reason: 'the value of a variable has to stay' };
    readAssignment({ name: key, value: view, all: view, whole }, around, reading);
  } else reading.readShell(view, inside);
}
