import { under } from './around.ts';
import { chartValueOf, readChartValue } from './chart-values.ts';
import { type Command, MOST_WORDS_BEFORE, wordsBefore } from './command.ts';
import { IN_EXPRESSION } from './joined-list.ts';
import { ownerOfPath } from './owner-of-name.ts';
import { type View, ViewBuilder } from './view.ts';

/** A key, and one behind another: two in a row need a dot, quotes, or brackets between them. */
const MARKED = String.raw`"[\w-]+"|\["[\w-]+"\]|\[\d*\]`;
const KEYS = String.raw`(?:[\w-]+|${MARKED})(?:\.[\w-]+|\.?(?:${MARKED})){0,19}`;
/** ".featureGates.A = true", '.extraArgs."feature-gates" = "A=true"', ".featureGates += {…}" of yq and jq. */
const ASSIGNMENT = new RegExp(
  String.raw`(?<=\.)(${KEYS})[ \t]*[|+*]?=(?!=)[ \t]*(?:((?:true|false)\b|\{[^{}]*\})|"([^"]*)")`,
  'g',
);

/** Reads what an expression of yq or jq assigns to feature gates: paths, as charts have them. */
export function readPathAssignments({ words, around, reading }: Command, index: number): boolean {
  const view = words[index]?.view;
  if (
    view === undefined ||
    !wordsBefore(words, index).some((word) => /(?:^|\/)[jy]q$/.test(word.view.text))
  ) {
    return false;
  }
  const owner = words
    .slice(0, index + MOST_WORDS_BEFORE)
    .map((word) => ownerOfPath(word.view.text))
    .find((one) => one?.kind === 'kubernetes');
  const component = owner?.kind === 'kubernetes' ? owner.component : undefined;
  const inside = component === undefined ? around : under(around, component);
  let hasOne = false;
  for (const match of view.text.matchAll(ASSIGNMENT)) {
    if (!/feature[-_]?gates/i.test(match[1] ?? '')) continue;
    hasOne = true;
    const given = chartValueOf({ view: asPath(view, match), whole: IN_EXPRESSION });
    readChartValue(given, inside, words, reading);
  }
  return hasOne;
}

/** '.a["b"] = "c"' as "a.b=c". */
function asPath(
  view: View,
  { index, 0: all, 1: path = '', 2: bare, 3: text = '' }: RegExpExecArray,
) {
  const builder = new ViewBuilder(view);
  for (const key of path.matchAll(/[\w-]+/g)) {
    const at = index + key.index;
    if (key.index > 1) builder.add(at - 1, at, '.');
    builder.add(at, at + key[0].length);
  }
  builder.add(index + path.length, index + path.length + 1, '=');
  const end = index + all.length - (bare === undefined ? 1 : 0);
  builder.add(end - (bare ?? text).length, end);
  return builder.view();
}

/** OpenShift's object, as commands name it: "oc patch FeatureGate cluster". */
const FEATURE_GATE = /^featuregates?(?:\.config\.openshift\.io)?(?:\/[\w-]+)?$/i;

/** What a command changes of OpenShift's FeatureGate, whose patch names no feature gates by that name. */
export function readObjectPatch({ words, around, reading }: Command, index: number): boolean {
  const name = words[index]?.view;
  if (name === undefined || !FEATURE_GATE.test(name.text)) return false;
  const near = words.slice(Math.max(0, index - MOST_WORDS_BEFORE), index + MOST_WORDS_BEFORE);
  const patch = near.find(({ view }) => /^(?:--patch=|-p)?\s*[[{]/.test(view.text))?.view;
  if (patch === undefined || !near.some(({ view }) => view.text === 'patch')) return false;
  reading.collector.mentions.markRead(name.span);
  const object = { kind: 'FeatureGate', apiVersion: 'config.openshift.io/v1' };
  const place = { ...around, ...object, objectAt: around.keys.length, depth: around.depth + 1 };
  reading.readText(patch.part(patch.text.search(/[[{]/)), place);
  return true;
}
