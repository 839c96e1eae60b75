import type { Collector } from './collector.ts';
import type { View } from './view.ts';

/** How programs write a pair between braces: "apiVersion: 'a'", `"kind" => "b"`, `APIVersion: "a"`, `api_version="a"`. */
const VERSION =
  /(["']?)\b(api_?version)\1[ \t]*(?::|=>?)[ \t]*(["'`])((?:[a-z][\w.-]*\/)?v\d\w*)\3/gi;
const KIND = /(["']?)\bkind\1[ \t]*(?::|=[=>]?)[ \t]*(["'`])([A-Z]\w*)\2/i;
/** As an expression of yq too: '.kind = "b" | .apiVersion = "a"', 'select(.kind == "b").apiVersion = "a"'. */
const BETWEEN = /[ \t]*(?:[,;]|\)?[ \t]*\|[ \t]*\.|\)\.)?\s*/;
const KIND_BEHIND = new RegExp(`^${BETWEEN.source}${KIND.source}`, 'i');
const KIND_BEFORE = new RegExp(`${KIND.source}${BETWEEN.source}$`, 'i');
/** One of two objects, "isOld ? {…} : {…}": which one is left is not known. */
const CHOICE = /(?:\?|[})\]][ \t\n]*:)[\s[({&*\w.]*$/;
/** An object is named here, and not written. */
const REFERENCE = /(?:Ref|Reference)s?["']?[ \t]*(?::|=>?)?[\s[({&*\w.]*$/;
const NAMED_BEHIND = /^[ \t]*[,;]?\s*["']?name["']?[ \t]*(?::|=>?)/i;
const NAMED_BEFORE = /[{(,\s]["']?name["']?[ \t]*(?::|=>?)[^,\n{}]*[,\n]\s*$/i;
const NAME =
  /^[^}]{0,40}?\b(?:metadata|ObjectMeta)\b[^{}]{0,60}\{?[^{}]{0,200}?\bname["']?[ \t]*(?::|=>?)[ \t]*(["'`])([\w.-]+)\1/i;
const COMMENT = /^[ \t]*(?:\/\/|#|\*)/;
/** Pulumi's classes name group, version, and kind: "new k8s.policy.v1beta1.PodDisruptionBudget(". */
const CLASS = /\b(?:k8s|kubernetes)\.([a-z]\w*)\.(v\d\w*)\.([A-Z]\w*)\(/g;
const CHOICE_OF_CALL = /[?:]\s*(?:new\s+)?$/;
const UNDOTTED = /^(?:apps|autoscaling|batch|extensions|policy)$/;
/** Groups whose names go on in another way than the others do. */
const LONG_GROUPS: ReadonlyMap<string, string> = new Map([
  ['flowcontrol', 'flowcontrol.apiserver.k8s.io'],
  ['rbac', 'rbac.authorization.k8s.io'],
]);
/** What belongs to an object begins within so many characters. */
const NEAR = 300;

/**
 * Finds the objects of APIs that programs, and languages such as CUE, write between braces: an API version
 * and a kind beside each other.
 */
export function readLiteralObjects(view: View, collector: Collector): void {
  const { text } = view;
  for (const { index, 0: pair, 1: quote = '', 4: apiVersion = '' } of text.matchAll(VERSION)) {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const behind = text.slice(index + pair.length, index + pair.length + NEAR);
    const kindBehind = KIND_BEHIND.exec(behind);
    const kindBefore = kindBehind === null ? KIND_BEFORE.exec(before) : null;
    const kind = (kindBehind ?? kindBefore)?.[3];
    if (kind === undefined || isCommented(text, index)) continue;
    const outside = before.slice(0, kindBefore?.index);
    const rest = behind.slice(kindBehind?.[0].length);
    if (REFERENCE.test(outside) || NAMED_BEFORE.test(outside) || NAMED_BEHIND.test(rest)) continue;
    const at = view.source({ start: index + quote.length, end: index + pair.length });
    const choice = CHOICE.test(outside) ? ({ isChosen: true } as const) : {};
    const name = NAME.exec(rest)?.[2];
    collector.addObject({ apiVersion, kind, name, ...choice }, at.start);
  }
}

/** Finds the objects that programs make of classes whose names say group, version, and kind. */
export function readClassObjects(view: View, collector: Collector): void {
  const { text } = view;
  for (const { index, 0: call, 1: group = '', 2: version = '', 3: kind = '' } of text.matchAll(
    CLASS,
  )) {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const isPart = /[\w.]$/.test(before) || kind.endsWith('List') || /(?:Patch|Args)$/.test(kind);
    if (isPart || isCommented(text, index)) continue;
    const apiVersion = group === 'core' ? version : `${groupOf(group)}/${version}`;
    const choice = CHOICE_OF_CALL.test(before) ? ({ isChosen: true } as const) : {};
    const at = view.source({ start: index, end: index + call.length });
    collector.addObject({ apiVersion, kind, name: undefined, ...choice }, at.start);
  }
}

/** Whether a place stands in a comment of a program. */
export function isCommented(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at);
  return COMMENT.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** A group by the first of its words, as clients have it. */
export function groupOf(name: string): string {
  return UNDOTTED.test(name) ? name : (LONG_GROUPS.get(name) ?? `${name}.k8s.io`);
}
