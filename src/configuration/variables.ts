import type { TextSpan } from '../model/check/setting.ts';
import { pairAt, type WrittenPair } from './setting-source.ts';
import type { View } from './view.ts';

/** A variable and nothing else: "$GATES", "${local.gates}", "$(GATES)", "{{ gates }}", "$env:GATES", "${{ inputs.gates }}". */
const ALONE =
  /^(?:\$\([ \t]*IFS=["']?[,;]["']?;?[ \t]*echo[ \t]+"?\$\{|\$\{\{?|\$\(|\$\[\[|\{\{-?|<<|\{|\$(?:env:)?)[ \t]*(?:(?:local|var|env|matrix|(?:github\.event\.)?inputs|param(?:eter)?s)?\.)?([A-Za-z_][\w-]*?)(?:\[[*@]\])?[ \t]*(?:-?\}{1,2}|\]\]|>>|\))?["'\]),;]*$/;
/** How Terraform and Nix refer to a variable. */
const REFERENCE = /^(?:(?:local|var)\.)?([A-Za-z_]\w*)$/;
const PAIR = String.raw`(?:kube:)?[A-Za-z]\w*=(?:[Tt]rue|[Ff]alse)`;
const LIST = new RegExp(`^(?:${PAIR}(?:,${PAIR})*,?)?$`);
/** What a shell takes where nothing else was given: "${GATES:-A=true}". */
const DEFAULT = /^\$\{\w+:?[-=](["']?)([^{}"']*)\1\}$/;
/** A map of gates, without its blanks and comments. */
const MAP = /^\{(?:"?[A-Z]\w*"?[=:](?:true|false)[,;]?)*\}$/;
const BETWEEN_PAIRS = /(?:#|\/\/)[^\n]*|\s+/g;
const COMMENT = /^[ \t]*(?:#|\/\/|REM\b)/;
/** No text sets a variable more often. */
const MOST = 50;

/** Whether a value is a list of gates and nothing else, by its form. */
export function isListOfGates(text: string): boolean {
  return text !== '' && LIST.test(text);
}

/** The variable that a value is, where it is nothing else. */
export function variableAlone(text: string): string | undefined {
  return ALONE.exec(text)?.[1];
}

/** The variable that an expression of Terraform or Nix is, where it is nothing else. */
export function variableReferred(text: string): string | undefined {
  return REFERENCE.exec(text)?.[1];
}

/** The list of gates that a shell takes where nothing else was given, of a value that is nothing else. */
export function defaultList(view: View): View | undefined {
  const [, quote = '', list] = DEFAULT.exec(view.text) ?? [];
  if (list === undefined || !LIST.test(list)) return undefined;
  const end = view.text.length - '}'.length - quote.length;
  return view.part(end - list.length, end);
}

/**
 * The lists and maps of gates that a text sets a variable to, wherever it does; what adds to it begins with itself.
 * @returns nothing where it is not set, or one of its values is worked out
 */
export function listsOfVariable(text: string, name: string): readonly TextSpan[] | undefined {
  const spans: TextSpan[] = [];
  const itself = new RegExp(String.raw`^\$?\{?(?:(?:local|var)\.)?${name}\}?(?:,|$)`);
  for (const match of text.matchAll(assignmentOf(name))) {
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (COMMENT.test(before)) continue;
    const values = match[1] === undefined ? assignedIn(match, itself) : itemsOf(match, match[1]);
    const isKnown = values.every(({ start, end }) => holdsGates(text.slice(start, end)));
    if (/\+=[ \t]*$/.test(match[2] ?? '') || !isKnown || spans.length + values.length > MOST)
      return undefined;
    spans.push(...values);
  }
  return spans.length === 0 ? undefined : spans;
}

const PAIR_OF_MAP = /"?([A-Z]\w*)"?\s*[=:]\s*(true|false)/g;

/** The pairs of a map that a variable is set to. */
export function pairsOfMap(map: string): readonly WrittenPair[] {
  const plain = map.replace(/(?:#|\/\/)[^\n]*/g, (comment) => ' '.repeat(comment.length));
  return Array.from(
    plain.matchAll(PAIR_OF_MAP),
    ({ index, 0: all, 1: name = '', 2: written = '' }) => {
      const start = index + all.indexOf(name);
      return pairAt({ start, end: index + all.length }, name, written);
    },
  );
}

function holdsGates(value: string): boolean {
  return LIST.test(value) || MAP.test(value.replace(BETWEEN_PAIRS, ''));
}

/** What a variable is set to, without itself. */
function assignedIn(
  { index, 0: all, 3: quoted, 4: plain }: RegExpExecArray,
  itself: RegExp,
): readonly TextSpan[] {
  const written = quoted ?? plain ?? '';
  const fallback = DEFAULT.exec(written)?.[2];
  const value = fallback ?? written.replace(itself, '');
  if (fallback === undefined && value === '' && written !== '') return [];
  const end = index + all.length - (quoted === undefined ? 0 : 1);
  const start = end - written.length + written.lastIndexOf(value);
  return [{ start, end: start + value.length }];
}

/** The items of a list of YAML, each of which the variable is set to in turn. */
function itemsOf({ index, 0: all }: RegExpExecArray, list: string): readonly TextSpan[] {
  const from = index + all.length - list.length;
  return Array.from(list.matchAll(ITEM), ({ index: at, 0: item, 1: quote = '' }) => {
    const end = from + at + item.length - quote.length;
    return { start: from + at + quote.length, end };
  });
}

const ITEM = /(["'])[^"'\n]*\1|[^\s"'()[\],-](?:[^\s"'()[\],]|,(?=\S))*/g;

/**
 * "NAME=value", "NAME: value", "NAME ?= value", "${NAME:=value}", "set -x NAME value", name and value as two lines of
 * YAML, a default below the name of an input, and a list of YAML, as matrices of workflows have it.
 */
function assignmentOf(name: string): RegExp {
  const set = String.raw`(?:set(?:env)?(?:[ \t]+-\w+)*|ENV)[ \t]+${name}[ \t]+(?!=)`;
  const lines = String.raw`(?:[ \t]+(?!default:)[\w-]+:[ \t]*\S[^\n]{0,300}\n){0,6}?[ \t]+`;
  const named = String.raw`name:[ \t]*["']?${name}["']?,?(?:\s+value|[ \t]*\r?\n${lines}default):[ \t]*`;
  const input = String.raw`(?<![\w$.-]|[{$]\{)${name}:[ \t]*\r?\n${lines}default:[ \t]*`;
  const expanded = String.raw`\$\{${name}:?=`;
  const terraform = String.raw`variable[ \t]+"${name}"[ \t]*\{[^{}]*?\bdefault[ \t]*=[ \t]*`;
  const perl = String.raw`\$(?:env:)?${name}[ \t]*\+?=(?!=)[ \t]*`;
  const alone = String.raw`(?<![\w$.-]|[{$]\{)${name}["']?[ \t]*`;
  const plain = String.raw`${alone}(?:[:?+]?=(?!=)|:(?=[ \t]))[ \t]*`;
  const value = String.raw`(?:["']([^"'\n]*)["']|(\{[^{}]{0,5000}\}|\$\{\w+:?[-=]["'][^"'{}\n]*["']\}|(?:\$\{[^{}\s"']*\}|[^\s"';)}])*))`;
  const items = String.raw`(?::[ \t]*|=(?=\())(\([^()]{0,2000}\)|\[[^[\]]{0,2000}\]|(?:\r?\n[ \t]*-[ \t]+[^\s:]{1,500}(?=\s|$)){1,50})`;
  const one = `(${set}|${named}|${input}|${expanded}|${terraform}|${perl}|${plain})${value}`;
  return new RegExp(`${alone}${items}|${one}`, 'g');
}
