import type { Owner } from '../model/check/setting.ts';
import { clientGateOf } from './assignments.ts';
import type { Collector } from './collector.ts';
import { nameAt, placeMentions } from './enclosing.ts';
import { IN_EXPRESSION, textsJoinedAt, textsListedAt } from './joined-list.ts';
import { isCommented } from './literal-objects.ts';
import { readLogged } from './logged.ts';
import { UNCLEAR } from './owner.ts';
import { ownerInTest } from './owner-of-command.ts';
import { pairAt } from './setting-source.ts';
import type { View } from './view.ts';

const BOOL = '[Tt]rue|[Ff]alse';
const LIST = String.raw`[A-Z]\w*=(?:${BOOL})(?:,[A-Z]\w*=(?:${BOOL}))*`;
/**
 * A list beside a name: `"FEATURE_GATES", "A=true"`, `"feature-gates": "A=true"`, `featureGate.Set("A=true")`,
 * `"FEATURE_GATES=A=true"`, and two texts of a property list of macOS.
 */
const LISTED = new RegExp(
  String.raw`(?:["'\x60]?\]?\s*(?:\.Set\(|[,:]|:?=>?)\s*(?:(?:(?:defaultV|v|V)alue|["']value["']):\s*)?["'\x60]|=|</string>\s*<string>)(${LIST}),?["'\x60<]`,
  'y',
);
/** A list alone that Go makes a value of: `"feature-gates": NewArgValue("A=true", nil)`. */
const MADE = new RegExp(
  String.raw`["'\x60]:\s*(?:\w{1,30}\.)?(?:New\w{1,40}\(|[A-Z]\w{0,40}\{\s*(?:\w{1,30}:\s*)?)["'\x60](${LIST})["'\x60](?:,\s*nil)?\s*[)}](?!\.)`,
  'y',
);
const BESIDE = /["'\x60]?\]?\s*(?::?=>?|[:,])\s*/y;
const ASSIGNED = new RegExp(
  String.raw`["']?\]?(?:\[(?:["']|string\((?:\w+\.)?)|\.|:[ \t]*["']?(?=\w+(?:=|["']?:)))([A-Z]\w*)["')]?\]?[ \t]*(?:=|:)[ \t]*(${BOOL})\b`,
  'y',
);
/** A gate while a test in Go runs: `SetFeatureGateDuringTest(t, f.DefaultFeatureGate, features.A, true)`. */
const DURING_TEST = /,\s*(?:\w+\.)?([A-Z]\w*),\s*(true|false)\s*\)/y;
/** A gate of client-go: `Setenv("KUBE_FEATURE_A", "true")`. */
const SWITCHED = new RegExp(String.raw`["'\x60]\s*,\s*["'\x60](${BOOL})["'\x60]`, 'y');
/** A line that a patch takes out. */
const TAKEN_OUT = /^-\s/;

/**
 * What sets no gates: the metric in a dashboard or an alert, a condition of a program, an empty map, what registers gates,
 * and labels of tests.
 */
const QUERY =
  /^kubernetes_feature_enabled|^\w+(?:\.Enabled\(|\s*:?=\s*(?:(?:\[\s*\]|\{\s*\})[ \t]*(?:[,);\r\n]|$)|make\(map|map\[(?:featuregate\.Feature\]featuregate\.|string\]bool\{\s*\})))|^featuregate\.(?:Alpha|Beta|Deprecated|Feature(?:Spec)?|GA|PreAlpha|VersionedSpecs)\b|^FeatureGate(?:\(features?\.\w+\)|:[A-Z]\w*\\?\]|: ?(?:consistsOf|contains(?:All|Any)|is(?:Empty|SubsetOf))\b)/i;
/** Enough of what follows a mention to see that. */
const QUERIED = 120;

/** What a line says of a mention stands so near before it. */
const NEAR = 300;

/** Reads the gates beside mentions that nothing else read, in programs and in logs. */
export function readMentions(view: View, collector: Collector, hint: Owner = UNCLEAR): void {
  for (const { mention, at, owner: enclosing } of placeMentions(
    view,
    collector.mentions.unread(),
  )) {
    const { start, end } = at;
    const owner = ownerInTest(view.text, start) ?? enclosing;
    const before = view.text.slice(Math.max(0, start - NEAR), start).replace(/^.*\n/s, '');
    if (TAKEN_OUT.test(before)) continue;
    if (QUERY.test(view.text.slice(start, end + QUERIED))) {
      collector.mentions.markRead(mention);
      continue;
    }
    const isRead =
      readListed(view, end, owner, collector) ||
      readAssigned(view, end, owner, collector) ||
      readSwitched(view, start, end, collector) ||
      readLogged(view, at, collector, hint);
    if (isRead) collector.mentions.markRead({ ...mention, start: mention.start - before.length });
  }
  markUses(collector);
}

/** What stands behind a name that is given a value, if only by default, and behind one that is only used. */
const VALUE_BEHIND = /\w{0,100}(?:["'\]]{0,2}\s*[:?+|&]{0,2}=(?!=)|:?-(?=[A-Z"'}]))/y;
const USE_BEHIND = /\w{0,100}["'\]})]*(?:[\s;|&]|(?<=[)}\]])(?!,)|,(?![A-Z${][\w{}]{0,100}=)|$)/y;

/** A variable whose value was read sets nothing more where it is only used: `export GATES`, `kubelet $GATES`. */
function markUses(collector: Collector): void {
  const { text, mentions } = collector;
  const unread = mentions.unread();
  if (unread.length === 0) return;
  const standsAt = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  const variables = mentions
    .in({ start: 0, end: text.length })
    .filter((mention) => !nameAt(text, mention).startsWith('-'));
  const left = new Set(unread);
  const set = variables.filter(
    (one) => !left.has(one) && standsAt(VALUE_BEHIND, one.end) && !isCommented(text, one.start),
  );
  const names = new Set(set.map((mention) => nameAt(text, mention)));
  for (const mention of unread) {
    const isUse = standsAt(USE_BEHIND, mention.end) && !standsAt(VALUE_BEHIND, mention.end);
    if (isUse && names.has(nameAt(text, mention))) mentions.markRead(mention);
  }
}

function readListed(view: View, end: number, owner: Owner, collector: Collector): boolean {
  LISTED.lastIndex = end;
  MADE.lastIndex = end;
  const [, list] = LISTED.exec(view.text) ?? MADE.exec(view.text) ?? [];
  const texts =
    list === undefined
      ? textsBeside(view, end, collector.text)
      : [view.part(view.text.indexOf(list, end)).part(0, list.length)];
  const source = collector.source(owner, collector.newNumber());
  for (const text of texts) collector.addList(text, IN_EXPRESSION, source);
  return texts.length > 0;
}

/** A list that a program joins or hands on: `feature_gates = ",".join(["A=true"])`, `featureGates := []string{"A=true"}`. */
function textsBeside(view: View, end: number, text: string): readonly View[] {
  BESIDE.lastIndex = end;
  const beside = BESIDE.exec(view.text)?.[0];
  if (beside === undefined) return [];
  const at = view.span.start + end + beside.length;
  const joined = textsJoinedAt(text, at);
  return joined.length > 0 ? joined : textsListedAt(text, at);
}

/** One gate that a program or CUE sets by its path: `c.FeatureGates["A"] = true`, `featureGates: A: true`. */
function readAssigned(view: View, end: number, owner: Owner, collector: Collector): boolean {
  ASSIGNED.lastIndex = end;
  DURING_TEST.lastIndex = end;
  const [all, name, written] = ASSIGNED.exec(view.text) ?? DURING_TEST.exec(view.text) ?? [];
  if (all === undefined || name === undefined || written === undefined) return false;
  const start = end + all.indexOf(name);
  const pair = pairAt({ start, end: end + all.length }, name, written);
  collector.addPair(view, pair, IN_EXPRESSION, collector.source(owner, collector.newNumber()));
  return true;
}

function readSwitched(view: View, start: number, end: number, collector: Collector): boolean {
  SWITCHED.lastIndex = end;
  const name = clientGateOf(view.text.slice(start, end));
  const written = name && SWITCHED.exec(view.text)?.[1];
  if (name === undefined || !written) return false;
  const source = collector.source(UNCLEAR, collector.newNumber());
  const nameAt = { start: end - name.length, end };
  const at = { start, end: view.text.indexOf(written, end) + written.length };
  const pair = { ...pairAt(at, name, written), nameAt, form: 'environment' } as const;
  collector.addPair(view, pair, IN_EXPRESSION, source);
  return true;
}
