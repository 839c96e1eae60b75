import type { Whole } from '../model/check/setting.ts';
import { isGatesKey, isWordList } from './argument-keys.ts';
import { type Around, under } from './around.ts';
import { readAssignment } from './assignments.ts';
import { componentOf } from './component-name.ts';
import { readFeatureSet } from './feature-set.ts';
import { readJsonPatch } from './json-patch.ts';
import { readSample } from './observed.ts';
import { ownerAround } from './owner.ts';
import { readGates } from './read-gates.ts';
import type { Reading } from './reading.ts';
import { pairAt } from './setting-source.ts';
import { itemOf, pairOf, type Tree, type TreeMap, textUnder } from './tree.ts';
import type { View } from './view.ts';
import { flagOfKey } from './watched.ts';

/** Reads a map that says something by its form. Returns whether it did. */
type ShapeReader = (map: TreeMap, view: View, around: Around, reading: Reading) => boolean;

const SHAPES: readonly ShapeReader[] = [readJsonPatch, readOpenShift, readNamedValue, readSample];

/** Reads a map whose keys are no settings by themselves, such as an operation of a JSON patch. */
export function readShape(map: TreeMap, view: View, around: Around, reading: Reading): boolean {
  return SHAPES.some((read) => read(map, view, around, reading));
}

/** OpenShift's FeatureGate lists names that are enabled and names that are disabled. */
function readOpenShift(map: TreeMap, view: View, around: Around, reading: Reading): boolean {
  const isOne =
    around.kind === 'FeatureGate' && around.apiVersion.startsWith('config.openshift.io/');
  if (!isOne || around.keys.length !== around.objectAt) return false;
  const { collector } = reading;
  collector.mentions.markRead(view.source(map.at));
  const spec = pairOf(map, 'spec')?.value;
  if (spec?.kind !== 'map') return true;
  const source = collector.source(ownerAround(around), around.space);
  readFeatureSet(spec, view, source, collector);
  return true;
}

/** What variables of containers are called, other than arguments and values of charts; a list of gates may be a map too. */
const VARIABLE = /^(?!\w*GATES$)[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

/** {name, value}: an extra argument of kubeadm, a variable of a container, a value of a chart, an option of minikube. */
function readNamedValue(map: TreeMap, view: View, outside: Around, reading: Reading): boolean {
  const component = textUnder(map, 'Component');
  if (component === undefined && pairOf(map, 'Key') !== undefined) return false;
  const name = textUnder(map, 'name') ?? textUnder(map, 'key') ?? textUnder(map, 'Key');
  const value = (pairOf(map, 'value') ?? pairOf(map, 'default') ?? pairOf(map, 'Value'))?.value;
  const around = component === undefined ? outside : under(outside, 'kubernetes', component);
  if (name === undefined || value === undefined) return false;
  if (map.pairs.length > 3 && !isGatesKey(name)) return false;
  const { collector } = reading;
  const whole = itemOf(map, outside.keys);
  const all = view.part(map.at.start, map.at.end);
  const flag = flagOfKey(collector.watched, name, around.keys);
  if (flag !== undefined) {
    const named = { kind: 'flag', name: `--${flag}`, owner: ownerAround(around) } as const;
    collector.addFlag(named, view, map.at, whole);
    return true;
  }
  if (/^-{0,2}emulated-version$/.test(name) && value.kind === 'scalar') {
    collector.addEmulation(value.text, collector.source(ownerAround(around), around.space));
    return true;
  }
  if (/^KUBE_FEATURE_\w+$/.test(name) && value.kind === 'scalar') {
    collector.mentions.markRead(all.span);
    readAssignment({ name, value: value.view(), all, whole }, around, reading);
    return true;
  }
  const isSetting = value.kind === 'scalar' && collector.mentions.isIn(value.view().span);
  if (VARIABLE.test(name) && isSetting) {
    const besides = map.pairs.filter((pair) => pair.value !== value);
    for (const { at } of besides) collector.mentions.markRead(view.source(at));
    reading.readTree(value, view, under(around, name));
    return true;
  }
  // A variable of a class of Cluster API: {name: apiServerExtraArgs, value: {feature-gates: …}}, or a list of arguments.
  if (/^(?:map|list)$/.test(value.kind) && componentOf(name)?.isSure) {
    reading.readTree(value, view, under(around, name));
    return true;
  }
  if (!isGatesKey(name)) {
    const isChart = /feature[-_]?gates\./i.test(name) && value.kind === 'scalar';
    if (isChart) readChartPair(name, map, view, around, reading);
    return isChart || readChartArgument(name, value, whole, around, reading);
  }
  collector.mentions.markRead(view.source(map.at));
  readGates({ value, view, around: under(around, ...name.split('.')), whole }, reading);
  return true;
}

/** A value for a chart that is an argument: {name: "apiServer.extraArgs[0]", value: "--feature-gates=…"}. */
function readChartArgument(
  name: string,
  value: Tree,
  whole: Whole,
  around: Around,
  reading: Reading,
): boolean {
  const keys = name.split('.').map((key) => key.replace(/\[\d*\]$/, ''));
  const isArgument = keys.length > 1 && isWordList(keys.at(-1) ?? '');
  if (!isArgument || value.kind !== 'scalar' || !value.text.startsWith('-')) return false;
  const words = [{ view: value.view(), whole }];
  if (!/\s/.test(value.text)) reading.readArguments(words, under(around, ...keys));
  else reading.readShell(value.view(), under(around, ...keys));
  return true;
}

/** Helm reads the value as it reads "--set": its quotes are those of the list. */
function readChartPair(path: string, map: TreeMap, view: View, around: Around, reading: Reading) {
  const isText = (pair: ReturnType<typeof pairOf>) => pair?.value?.kind === 'scalar';
  const [name, value] = [
    ['name', 'key'].map((key) => pairOf(map, key)).find(isText),
    pairOf(map, 'value'),
  ];
  if (name?.value?.kind !== 'scalar' || value?.value?.kind !== 'scalar') return;
  const { collector } = reading;
  const keys = path.split('.');
  const gate = keys.at(-1) ?? '';
  const end = name.value.at.end - (name.value.isQuoted ? 1 : 0);
  const nameAt = { start: end - gate.length, end };
  const pair = { ...pairAt(map.at, gate, value.value.text), nameAt };
  const owner = ownerAround(under(around, ...keys.slice(0, -1)));
  collector.addPair(view, pair, itemOf(map, around.keys), collector.source(owner, around.space));
}
