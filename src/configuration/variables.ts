import type { TextSpan } from '../model/check/setting.ts';
import type { View } from './view.ts';

/** A variable and nothing else: "$GATES", "${local.gates}", "$(GATES)", "{{ gates }}", "$env:GATES". */
const ALONE =
  /^(?:\$\{\{?|\$\(|\{\{-?|\{|\$(?:env:)?)[ \t]*(?:(?:local|var|env)\.)?([A-Za-z_]\w*)[ \t]*(?:-?\}{1,2}|\))?["'\]),;]*$/;
const PAIR = String.raw`(?:kube:)?[A-Za-z]\w*=(?:[Tt]rue|[Ff]alse)`;
const LIST = new RegExp(`^(?:${PAIR}(?:,${PAIR})*,?)?$`);
/** What a shell takes where nothing else was given: "${GATES:-A=true}". */
const DEFAULT = /^\$\{\w+:?[-=](["']?)([^{}"']*)\1\}$/;
const COMMENT = /^[ \t]*(?:#|\/\/|REM\b)/;
/** No text sets a variable more often. */
const MOST = 50;

/** The variable that a value is, where it is nothing else. */
export function variableAlone(text: string): string | undefined {
  return ALONE.exec(text)?.[1];
}

/** The list of gates that a shell takes where nothing else was given, of a value that is nothing else. */
export function defaultList(view: View): View | undefined {
  const [, quote = '', list] = DEFAULT.exec(view.text) ?? [];
  if (list === undefined || !LIST.test(list)) return undefined;
  const end = view.text.length - '}'.length - quote.length;
  return view.part(end - list.length, end);
}

/**
 * The lists of gates that a text sets a variable to, wherever it does.
 * @returns nothing where it is not set, or one of its values is worked out
 */
export function listsOfVariable(text: string, name: string): readonly TextSpan[] | undefined {
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(assignmentOf(name))) {
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (COMMENT.test(before)) continue;
    const written = match[2] ?? match[3] ?? '';
    const value = DEFAULT.exec(written)?.[2] ?? written;
    if (/\+=[ \t]*$/.test(match[1] ?? '') || !LIST.test(value) || spans.length === MOST)
      return undefined;
    const end = match.index + match[0].length - (match[2] === undefined ? 0 : 1);
    const start = end - written.length + written.lastIndexOf(value);
    spans.push({ start, end: start + value.length });
  }
  return spans.length === 0 ? undefined : spans;
}

/** "NAME=value", "NAME: value", "NAME ?= value", "set -x NAME value", and name and value as two lines of YAML. */
function assignmentOf(name: string): RegExp {
  const set = String.raw`(?:set(?:env)?(?:[ \t]+-\w+)*|ENV)[ \t]+${name}[ \t]+(?!=)`;
  const named = String.raw`name:[ \t]*["']?${name}["']?,?\s+value:[ \t]*`;
  const terraform = String.raw`variable[ \t]+"${name}"[ \t]*\{[^{}]*?\bdefault[ \t]*=[ \t]*`;
  const perl = String.raw`\$(?:env:)?${name}[ \t]*\+?=(?!=)[ \t]*`;
  const plain = String.raw`(?<![\w$.{-])${name}["']?[ \t]*(?:[:?+]?=(?!=)|:(?=[ \t]))[ \t]*`;
  const value = String.raw`(?:["']([^"'\n]*)["']|(\$\{\w+:?[-=]["'][^"'{}\n]*["']\}|[^\s"';)]*))`;
  return new RegExp(`(${set}|${named}|${terraform}|${perl}|${plain})${value}`, 'g');
}
