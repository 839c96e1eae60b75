import type { TextSpan, Whole } from '../model/check/setting.ts';
import { type Around, under } from './around.ts';
import { isTaggedText, looseBool, strictBool } from './booleans.ts';
import type { Collector } from './collector.ts';
import { isFeatureSet, readFeatureSet } from './feature-set.ts';
import { isFilledIn } from './filled-in.ts';
import { isOwnField, isStrict } from './gates-form.ts';
import { ownerAround } from './owner.ts';
import { ownerNamed } from './owner-of-name.ts';
import type { Reading } from './reading.ts';
import { pairAt, type SettingSource } from './setting-source.ts';
import {
  pairOf,
  type Tree,
  type TreeList,
  type TreeMap,
  type TreePair,
  textsUnder,
  textUnder,
} from './tree.ts';
import type { View } from './view.ts';

/** What stands under a key for feature gates. */
export interface GatesValue {
  readonly value: Tree | undefined;
  readonly view: View;
  /** The key and what leads to it. */
  readonly around: Around;
  /** What goes with the whole of it. */
  readonly whole: Whole;
}

/** Reads the value under a key such as "featureGates", in whichever form. */
export function readGates({ value, view, around, whole }: GatesValue, reading: Reading): void {
  const { collector } = reading;
  const source = collector.source(ownerAround(around), around.space);
  if (value === undefined) return;
  const at = view.source(value.at).start;
  switch (value.kind) {
    case 'map':
      if (isFeatureSet(value)) readFeatureSet(value, view, source, collector);
      else if (isOwnField(around) || !isSwitch(value))
        readMap(value, view, around, source, reading);
      else readSwitch(value, view, whole, source, reading);
      break;
    case 'list':
      if (isOwnField(around)) leaveOther(at, 'a list', around, collector);
      else readList(value, view, around, source, reading);
      break;
    case 'opaque': {
      const target = value.target?.();
      const anchor = { kind: 'none', reason: 'it has an anchor that is used elsewhere' } as const;
      if (target === undefined) collector.addReference(value, view, source);
      else readGates({ value: target, view, around, whole: anchor }, reading);
      break;
    }
    case 'scalar': {
      const text = value.view().trimmed();
      if (/^(?:|~|null)$/.test(text.text)) return;
      if (/^[{[]/.test(text.text) && !text.text.startsWith('{{')) reading.readText(text, around);
      else if (isOwnField(around) && !isFilledIn(text.text))
        leaveOther(at, 'a text', around, collector);
      else if (!value.isQuoted && /^(?:true|false|\d+)$/.test(text.text)) {
        collector.leave(at, 'The feature gates are neither a map nor a list.');
      } else if (text.text.includes('\n'))
        reading.readText(text, { ...around, depth: around.depth + 1 });
      else collector.addList(text, whole, source);
    }
  }
}

function leaveOther(at: number, form: string, { kind }: Around, collector: Collector): void {
  const reason = `The feature gates are ${form}, and ${kind} takes only a map (expected Name: true).`;
  collector.leave(at, reason, true);
}

/** What a schema or a variable has besides its value. */
const DESCRIBES = ['type', '$ref', 'description', 'title', 'properties', 'additionalProperties'];

function readMap(
  map: TreeMap,
  view: View,
  around: Around,
  source: SettingSource,
  reading: Reading,
): void {
  const inner = pairOf(map, 'default') ?? pairOf(map, 'value');
  const isDescribed = DESCRIBES.some((key) => pairOf(map, key) !== undefined);
  if (inner !== undefined && (isDescribed || inner.value?.kind !== 'scalar')) {
    const whole = { kind: 'none', reason: 'the value of a variable has to stay' } as const;
    readGates({ value: inner.value, view, around, whole }, reading);
    return;
  }
  // A schema says what gates may look like, and sets none.
  if (isDescribed) return;
  const isItem = (textUnder(map, 'name') ?? '') !== '';
  if (isItem && !isOwnField(around)) {
    const reason = 'This item of the feature gates has a form that is not known.';
    reading.collector.leave(view.source(map.at).start, reason);
    return;
  }
  map.pairs.forEach((pair, index) => {
    const whole = { kind: 'items', container: map.container, indexes: [index] } as const;
    const { value, keys } = pair;
    // What a strategic merge patch does with the map.
    if (keys[0] === '$patch') return;
    const merged = keys[0] === '<<' && value?.kind === 'opaque' ? value.target?.() : undefined;
    if (merged?.kind === 'map') {
      readMap(merged, view, around, source, reading);
      return;
    }
    const isNested = value?.kind === 'map' || value?.kind === 'list';
    if (isNested) {
      reading.collector.mentions.markRead(view.source(pair.keyAt));
      readGates({ value, view, around: under(around, ...keys), whole }, reading);
    } else readPair(pair, view, whole, isStrict(around, source.owner), source, reading);
  });
}

function readPair(
  pair: TreePair,
  view: View,
  whole: Whole,
  strict: boolean,
  source: SettingSource,
  { collector }: Reading,
): void {
  const { value, at } = pair;
  const name = pair.keys.join('.');
  const start = view.source(at).start;
  if (value?.kind === 'opaque') collector.leave(start, value.reason);
  else if (value?.kind !== 'scalar') {
    collector.leave(start, `The value of ${name} has a form that is not known.`);
  } else {
    const raw = view.text.slice(value.at.start, value.at.end);
    const written = isTaggedText(value) ? `${value.tag} ${raw}` : raw;
    const form = strict ? 'map' : 'text-map';
    const setTo = strict ? strictBool(value) : looseBool(value.text);
    const taken = { name, value: setTo, written, at, nameAt: pair.keyAt, form } as const;
    collector.addPair(view, taken, whole, source);
  }
}

function readList(
  list: TreeList,
  view: View,
  around: Around,
  source: SettingSource,
  reading: Reading,
) {
  list.items.forEach((item, index) => {
    const whole = { kind: 'items', container: list.container, indexes: [index] } as const;
    readItem(item, view, { around, whole }, source, reading);
  });
}

/** Where a name alone enables a gate, besides NixOS: in Terraform for clouds. */
const BY_NAME =
  /(?:^|\.)(?:kubernetes_options(?:\.content)?|scaleway_k8s_cluster\.[^.]*)\.feature_gates$/;

/** "A=true", a name alone, or a map of a name and whether it is enabled. */
function readItem(
  item: Tree,
  view: View,
  { around, whole }: { around: Around; whole: Whole },
  source: SettingSource,
  reading: Reading,
): void {
  const { collector } = reading;
  const isByName = /^nix/.test(around.kind) || BY_NAME.test(around.keys.join('.'));
  const at = view.source(item.at).start;
  if (item.kind === 'map') {
    if (!readSwitch(item, view, whole, source, reading)) {
      readMap(item, view, around, source, reading);
    }
  } else if (item.kind === 'list') {
    readList(item, view, around, source, reading);
  } else if (item.kind === 'opaque') {
    collector.addReference(item, view, source);
  } else if (item.text.includes('=')) {
    collector.addList(item.view(), whole, source);
  } else if (source.owner.kind !== 'kubernetes' || isByName) {
    if (/^[A-Z]\w*$/.test(item.text)) collector.addName(item.view(), true, whole, source);
    else collector.leave(at, 'This item of the feature gates has a form that is not known.');
  } else {
    const fault = item.text.includes(':') ? 'a form that is not known' : 'no value';
    collector.leave(at, `This item of the feature gates has ${fault} (expected Name=true).`);
  }
}

/** What an item of a list of gates says whether it is enabled by. */
const STATES = ['enabled', 'value', 'enable', 'default'];

/** Whether a map is one gate, as an item of a list may be set alone: {name: A, enabled: true}, and nothing else. */
function isSwitch({ pairs, ...map }: TreeMap): boolean {
  const keys = pairs.map((pair) => pair.keys.join('.'));
  return (
    /^[A-Z]\w*$/.test(textUnder({ pairs, ...map }, 'name') ?? '') &&
    keys.some((key) => STATES.includes(key)) &&
    keys.every((key) => ['name', 'components', ...STATES].includes(key))
  );
}

/** {name: A, enabled: true, components: [kubelet]}, as k0s and Kueue have it. */
function readSwitch(
  map: TreeMap,
  view: View,
  whole: Whole,
  source: SettingSource,
  reading: Reading,
): boolean {
  const name = pairOf(map, 'name') ?? pairOf(map, 'Name');
  const state = STATES.map((key) => pairOf(map, key)).find(Boolean);
  if (name?.value?.kind !== 'scalar' || (state !== undefined && state.value?.kind !== 'scalar')) {
    return false;
  }
  const { collector } = reading;
  const nameAt: TextSpan = name.value.isQuoted
    ? { start: name.value.at.start + 1, end: name.value.at.end - 1 }
    : name.value.at;
  const written = state?.value?.kind === 'scalar' ? state.value.text : 'true';
  const pair = { ...pairAt(map.at, name.value.text, written), nameAt };
  collector.addPair(view, pair, whole, switchSource(source, textsUnder(map, 'components')));
  return true;
}

/** Of Kubernetes, k0s alone takes such a list, and may hand a gate on to some components; no component does. */
function switchSource(source: SettingSource, components: readonly string[]): SettingSource {
  const only = components.length === 1 ? ownerNamed(components[0] ?? '') : undefined;
  if (source.owner.kind === 'kubernetes' && only !== undefined) return { ...source, owner: only };
  const isOpen = source.owner.kind === 'unclear';
  return isOpen ? { ...source, owner: { kind: 'other', program: 'another program' } } : source;
}
