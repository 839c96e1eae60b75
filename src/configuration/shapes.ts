import type { Whole } from '../model/check/setting.ts';
import { isGatesKey } from './argument-keys.ts';
import { type Around, under } from './around.ts';
import { readAssignment } from './assignments.ts';
import { readChartValue } from './chart-values.ts';
import { componentOf } from './component-name.ts';
import { readFeatureSet } from './feature-set.ts';
import { readJsonPatch } from './json-patch.ts';
import { readSample } from './observed.ts';
import { ownerAround } from './owner.ts';
import { readGates } from './read-gates.ts';
import type { Reading } from './reading.ts';
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

/** A path to a gate of a chart, or to one of its arguments: "apiServer.extraArgs[0]". */
const CHART_VALUE =
  /feature[-_]?gates(?:\[\d+\])?\.|\.(?:\w*(?:args?|arguments|flags|opts|options)|command)(?:\[\d*\])?$/i;

/** What a variable of a class of Cluster API is by default, of which its schema tells. */
function defaultOfClass(map: TreeMap): Tree | undefined {
  const schema = pairOf(map, 'schema')?.value;
  const described = schema?.kind === 'map' ? pairOf(schema, 'openAPIV3Schema')?.value : undefined;
  return described?.kind === 'map' ? pairOf(described, 'default')?.value : undefined;
}

/** {name, value}: an extra argument of kubeadm, a variable of a container, a value of a chart, an option of minikube. */
function readNamedValue(map: TreeMap, view: View, outside: Around, reading: Reading): boolean {
  const component = textUnder(map, 'Component');
  if (component === undefined && pairOf(map, 'Key') !== undefined) return false;
  const name = textUnder(map, 'name') ?? textUnder(map, 'key') ?? textUnder(map, 'Key');
  const own = pairOf(map, 'value') ?? pairOf(map, 'default') ?? pairOf(map, 'Value');
  const value = own?.value ?? defaultOfClass(map);
  const around = component === undefined ? outside : under(outside, 'kubernetes', component);
  // A name alone, such as that of a variable without a value, sets nothing.
  if (name !== undefined && isGatesKey(name) && map.pairs.length === 1)
    reading.collector.mentions.markRead(view.source(map.at));
  if (name === undefined || value === undefined) return false;
  if (map.pairs.length > 3 && !isGatesKey(name)) return false;
  const { collector } = reading;
  // What refers to a variable of a class would find none.
  const whole: Whole =
    own?.value === undefined
      ? { kind: 'none', reason: 'the variable of a class has to stay' }
      : itemOf(map, outside.keys);
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
  const isVariable = VARIABLE.test(name) && isSetting;
  const besides = isVariable ? map.pairs.filter((pair) => pair.value !== value) : [];
  for (const { at } of besides) collector.mentions.markRead(view.source(at));
  // A variable of a class of Cluster API: {name: apiServerExtraArgs, value: {feature-gates: …}}, or a list of arguments.
  const isOfClass = /^(?:map|list)$/.test(value.kind) && componentOf(name)?.isSure === true;
  if (isVariable || isOfClass) {
    reading.readTree(value, view, under(around, name));
    return true;
  }
  if (!isGatesKey(name)) {
    const key = (pairOf(map, 'name') ?? pairOf(map, 'key'))?.value;
    const isValue = CHART_VALUE.test(name) && collector.mentions.isIn(all.span);
    if (!isValue || key?.kind !== 'scalar' || value.kind !== 'scalar') return false;
    // Helm reads it as it reads "--set".
    const given = { name, value: value.view(), all: key.view(), whole };
    return readChartValue(given, around, [], reading, map);
  }
  collector.mentions.markRead(view.source(map.at));
  readGates({ value, view, around: under(around, ...name.split('.')), whole }, reading);
  return true;
}
