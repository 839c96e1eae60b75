import type { Whole } from '../model/check/setting.ts';
import { isGatesKey } from './argument-keys.ts';
import { type Around, under } from './around.ts';
import { ownerAround } from './owner.ts';
import { readGates } from './read-gates.ts';
import type { Reading } from './reading.ts';
import {
  itemOf,
  mapOfOne,
  NO_CONTAINER,
  pairOf,
  type Tree,
  type TreeMap,
  type TreeScalar,
  textUnder,
} from './tree.ts';
import type { View } from './view.ts';
import { flagOfKey } from './watched.ts';

/** What holds patches, and is not what they change. */
const OF_PATCHES = /^(?:Component|Kustomization)?$/;
/** What begins like a map of YAML. */
const LINES = /^\s*["']?[\w.-]+["']?:\s/;

/**
 * Reads an operation of a JSON patch: the path leads to what its value is set to. Returns whether the map
 * is one.
 */
export function readJsonPatch(map: TreeMap, view: View, around: Around, reading: Reading): boolean {
  const path = textUnder(map, 'path');
  const operation = textUnder(map, 'op');
  if (operation === undefined || path === undefined || !path.startsWith('/')) return false;
  const { mentions } = reading.collector;
  const pathAt = pairOf(map, 'path')?.at;
  if (pathAt !== undefined) mentions.markRead(view.source(pathAt));
  const template = templateOf(map);
  const value = pairOf(map, 'value')?.value ?? template;
  const sets = !/^(?:remove|test)$/.test(operation);
  if (sets && path === '/apiVersion' && value?.kind === 'scalar') {
    const isOpen = OF_PATCHES.test(around.kind);
    const target = isOpen ? ({ kind: '', isChosen: true } as const) : { kind: around.kind };
    const object = { apiVersion: value.text, name: undefined, ...target };
    reading.collector.addObject(object, view.source(value.at).start);
  }
  if (!sets) mentions.markRead(view.source(map.at));
  if (sets && template !== undefined && LINES.test(template.text)) {
    reading.readText(template.view(), under(around, ...keysOf(path)));
  } else if (value === undefined) noteFilledIn(map, path, view, reading);
  else if (sets) readValue({ map, value, keys: keysOf(path), view, around }, reading);
  return true;
}

/** The template of a ClusterClass that a value is made by. */
function templateOf(map: TreeMap): TreeScalar | undefined {
  const from = pairOf(map, 'valueFrom')?.value;
  const template = from?.kind === 'map' ? pairOf(from, 'template')?.value : undefined;
  return template?.kind === 'scalar' ? template : undefined;
}

/** Where a patch takes its value from elsewhere. */
function noteFilledIn(map: TreeMap, path: string, view: View, { collector }: Reading): void {
  if (pairOf(map, 'valueFrom') === undefined || !/feature-?gates/i.test(path)) return;
  const all = view.source(map.at);
  collector.leave(all.start, 'The feature gates are filled in by a template or a variable.');
  collector.mentions.markRead(all);
}

/** The parts of a JSON pointer (RFC 6901). */
function keysOf(path: string): string[] {
  return path
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

interface Operation {
  readonly map: TreeMap;
  readonly value: Tree;
  readonly keys: readonly string[];
  readonly view: View;
  readonly around: Around;
}

function readValue({ map, value, keys, view, around }: Operation, reading: Reading): void {
  const { collector } = reading;
  const [last = '', parent = ''] = [keys.at(-1), keys.at(-2)];
  const outside = under(around, ...keys.slice(0, -1));
  const inside = under(outside, last);
  const isIndex = /^(?:\d+|-)$/.test(last);
  const whole: Whole = { kind: 'none', reason: 'a patch has to have a value' };
  const flag = flagOfKey(collector.watched, last, keys.slice(0, -1));
  if (around.kind === 'FeatureGate') {
    reading.readTree(nested(value, keys, map), view, around);
  } else if (flag !== undefined) {
    const patched = { kind: 'flag', name: `--${flag}`, owner: ownerAround(outside) } as const;
    collector.addFlag(patched, view, map.at, itemOf(map, around.keys));
  } else if (isGatesKey(last)) {
    readGates({ value, view, around: inside, whole }, reading);
  } else if (isGatesKey(parent)) {
    const alone: Tree =
      value.kind === 'scalar' && !isIndex
        ? mapOfOne({ keys: [last], keyAt: value.at, at: map.at, value })
        : { kind: 'list', at: value.at, items: [value], container: NO_CONTAINER };
    readGates({ value: alone, view, around: outside, whole }, reading);
  } else if (isIndex && value.kind === 'scalar') {
    reading.readArguments([{ view: value.view(), whole }], outside);
  } else {
    reading.readTree(value, view, inside);
  }
}

/** A value below the keys that lead to it, as the object that it is put into has it. */
function nested(value: Tree, keys: readonly string[], { at }: TreeMap): Tree {
  return keys.reduceRight((inner: Tree, key) => {
    if (/^(?:\d+|-)$/.test(key))
      return { kind: 'list', at, items: [inner], container: NO_CONTAINER };
    return mapOfOne({ keys: [key], keyAt: inner.at, at, value: inner });
  }, value);
}
