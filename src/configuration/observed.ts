import type { TextSpan } from '../model/check/setting.ts';
import type { Around } from './around.ts';
import { EVERY_COMPONENT, ownerAround } from './owner.ts';
import { ownerOfSelf } from './owner-of-name.ts';
import type { Reading } from './reading.ts';
import { pairOf, type TreeMap, textUnder } from './tree.ts';
import type { View } from './view.ts';

/** The metric in which a running component says which gates are on. */
const METRIC = 'kubernetes_feature_enabled';
const SAYS_ITSELF = {
  kind: 'none',
  reason: 'it is what a running component says of itself',
} as const;

/** A gate and the value of its metric, in offsets of a view. */
interface Sample {
  readonly name: string;
  readonly value: string;
  /** The job that Prometheus asked for the metric, called after the component. */
  readonly job: string;
  readonly at: TextSpan;
  readonly nameAt: TextSpan;
}

/** Takes what a component says of one gate, whether set or by default. */
export function addSample(sample: Sample, view: View, around: Around, reading: Reading): void {
  const { name, value, job, at, nameAt } = sample;
  const found = ownerOfSelf(job) ?? ownerAround(around);
  const owner = found.kind === 'unclear' ? EVERY_COMPONENT : found;
  const isOn = Number(value) === 1;
  const pair = { name, value: isOn, written: String(isOn), at, nameAt, form: 'observed' } as const;
  const { collector } = reading;
  collector.addPair(view, pair, SAYS_ITSELF, collector.source(owner, around.space));
}

/** What Prometheus answers to a query: {metric: {__name__: …, name: A}, value: [1735000000, "1"]}, or values over time. */
export function readSample(map: TreeMap, view: View, around: Around, reading: Reading): boolean {
  const metric = pairOf(map, 'metric')?.value;
  if (metric?.kind !== 'map' || textUnder(metric, '__name__') !== METRIC) return false;
  const written = pairOf(metric, 'name')?.value;
  const values = pairOf(map, 'values')?.value;
  const sample =
    pairOf(map, 'value')?.value ?? (values?.kind === 'list' ? values.items.at(-1) : undefined);
  const value = sample?.kind === 'list' ? sample.items[1] : undefined;
  if (written?.kind !== 'scalar' || value?.kind !== 'scalar') return false;
  const start = written.at.start + (written.isQuoted ? 1 : 0);
  const nameAt = { start, end: start + written.text.length };
  const job = textUnder(metric, 'job') ?? '';
  const { text: name } = written;
  addSample({ name, value: value.text, job, at: map.at, nameAt }, view, around, reading);
  return true;
}
