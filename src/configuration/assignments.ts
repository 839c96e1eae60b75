import type { Owner, Whole } from '../model/check/setting.ts';
import { isGatesKey } from './argument-keys.ts';
import { type Around, under } from './around.ts';
import type { Collector } from './collector.ts';
import { isOfNoOther } from './component-name.ts';
import { nameAt } from './enclosing.ts';
import { FILLED_IN_LATER } from './filled-in.ts';
import { ASSUMED, EVERY_COMPONENT, OF_ANY, ownerAround, UNCLEAR } from './owner.ts';
import { ownerNamed } from './owner-of-name.ts';
import type { Reading } from './reading.ts';
import { isLookedFor } from './searched.ts';
import { pairAt, type SettingSource } from './setting-source.ts';
import { defaultList, isListOfGates, variableAlone } from './variables.ts';
import { View } from './view.ts';
import { wordsIn } from './words.ts';

/** A variable with its value, of a shell, a unit, or a container. */
export interface Assignment {
  readonly name: string;
  /** The value without quotes. */
  readonly value: View;
  /** The name with the value, or alone where the value stands apart. */
  readonly all: View;
  /** What goes with it when nothing of its value is left. */
  readonly whole: Whole;
}

const CLIENT_GATE = /^KUBE_FEATURE_(?!GATES?$)(\w+)$/;

/** The client-go gate that a variable sets; kube-up's list of gates has a name that looks alike. */
export function clientGateOf(name: string): string | undefined {
  return CLIENT_GATE.exec(name)?.[1];
}

/**
 * What goes with the value of a variable: a list of gates leaves an empty value.
 * @param ofGate what goes with that of a client-go gate
 */
export function wholeOfVariable(name: string, value: View, ofGate: Whole): Whole {
  return clientGateOf(name) === undefined ? { kind: 'span', span: value.span } : ofGate;
}

/** Reads the value of a variable: a client-go gate, a list of gates, or a command line. */
export function readAssignment(assignment: Assignment, around: Around, reading: Reading): void {
  const { name, value, all, whole } = assignment;
  const { collector } = reading;
  const gate = clientGateOf(name);
  if (gate !== undefined) {
    const owner = clientOwner(around);
    const nameStart = all.text.indexOf(gate);
    const nameAt = { start: nameStart, end: nameStart + gate.length };
    const at = { start: 0, end: all.text.length };
    const pair = { ...pairAt(at, gate, value.text.trim()), nameAt, form: 'environment' } as const;
    collector.addPair(all, pair, whole, collector.source(owner, around.space));
    return;
  }
  if (!collector.mentions.isIn(all.span)) return;
  if (isLookedFor(name)) {
    collector.mentions.markRead(all.span);
    return;
  }
  // What is called after a component, or after all as kube-up has it, is handed on, whatever container has it.
  const isHandedOn = ownerNamed(name) !== undefined || /(?:^|\.)KUBE_FEATURE_GATES$/.test(name);
  const inside = under(isHandedOn ? { ...around, container: undefined } : around, name);
  if ((isGatesKey(name) || isListOfGates(value.text)) && !/^\s*--/.test(value.text)) {
    readListVariable(assignment, inside, reading);
    return;
  }
  // What is added to a variable's own value may be gates, of which its name tells alone.
  const { mentions, text } = collector;
  const isNamed = mentions.in(value.span).some((mention) => nameAt(text, mention) !== name);
  const isSame = variableAlone(value.text) === name;
  if (isNamed || isSame || SETS_NONE.test(value.text))
    mentions.markRead({ start: all.span.start, end: value.span.start });
  readCommandVariable(value, inside, reading);
}

/** Nothing, or arguments none of which gives a value to what may be a gate. */
const SETS_NONE = /^\s*(?:-(?![\s\S]*\b[A-Z]\w*(?:["'}]{0,2}=|["']?:(?![-\d$])))|$)/;

/** Whoever uses client-go reads these; a program that is not known has them in common with Kubernetes. */
function clientOwner(around: Around): Owner {
  const owner = ownerAround(around);
  return owner.kind === 'kubernetes' ? owner : EVERY_COMPONENT;
}

function readListVariable({ all, value, whole }: Assignment, inside: Around, reading: Reading) {
  const { collector } = reading;
  collector.mentions.markRead(all.span);
  const list = value.trimmed();
  if (/^(?:\[|\{(?![{%]))/.test(list.text)) {
    reading.readText(list, inside);
    return;
  }
  const owner = ownerAround(inside);
  const besides = isOfNoOther(inside.keys.at(-1) ?? '') ? OF_ANY : UNCLEAR;
  const source = collector.source(owner === ASSUMED ? besides : owner, inside.space);
  if (list.text === '') readShellArray(value.span.end, source, collector);
  else if (defaultList(list)?.text !== '') collector.addList(list, whole, source);
}

/** A value such as that of KUBELET_EXTRA_ARGS. */
function readCommandVariable(value: View, inside: Around, reading: Reading): void {
  const words = wordsIn(reading.collector.text, value);
  reading.readArguments(words, { ...inside, depth: inside.depth + 1 });
}

const ARRAY = /\((?:[^()#]|#[^\n]*(?:\n|$))*\)/y;
/** "[A]=true" or "A=true", with quotes or without, and a comment, which sets nothing. */
const ITEM = /#[^\n]*|\[?["']?([A-Z]\w*)["']?\]?=["']?(true|false)\b["']?/gi;
const IN_ARRAY: Whole = { kind: 'none', reason: 'it is an item of an array' };

/** Reads an array of a shell where one stands at a place: "FEATURE_GATES=([A]=true)". */
function readShellArray(at: number, source: SettingSource, collector: Collector): void {
  ARRAY.lastIndex = at;
  const array = ARRAY.exec(collector.text)?.[0];
  if (array === undefined) {
    if (collector.text[at] === '(') collector.leave(at, FILLED_IN_LATER);
    return;
  }
  const view = View.plain(array, at);
  for (const { index, 0: item, 1: name, 2: written = '' } of array.matchAll(ITEM)) {
    if (name === undefined) continue;
    const start = index + item.indexOf(name);
    const pair = pairAt({ start, end: index + item.length }, name, written);
    collector.addPair(view, pair, IN_ARRAY, source);
  }
}
