import type { TextSpan } from '../model/check/setting.ts';
import { pairAt, type WrittenPair } from './setting-source.ts';
import type { View } from './view.ts';

/** A variable and nothing else: "$GATES", "${local.gates}", "$(GATES)", "{{ gates }}", "$env:GATES", "${{ inputs.gates }}". */
const ALONE =
  /^(?:\$\([ \t]*IFS=["']?[,;]["']?;?[ \t]*echo[ \t]+"?\$\{|\$\{\{?|\$\(|\$\[\[|\{\{-?|<<|\{|\$(?:env:)?)[ \t]*(?:(?:env|matrix|(?:github\.event\.)?inputs|param(?:eter)?s)?\.)?((?:(?:local|var)\.)?[A-Za-z_][\w-]*?)(?:\[[*@]\])?[ \t]*(?:-?\}{1,2}|\]\]|>>|\))?["'\]),;]*$/;
/** How Terraform and Nix refer to a variable. */
const REFERENCE = /^(?:(?:local|var)\.)?[A-Za-z_]\w*$/;
const PAIR = String.raw`(?:kube:)?[A-Za-z]\w*=(?:[Tt]rue|[Ff]alse)`;
const PAIRS = new RegExp(String.raw`\b${PAIR}`, 'g');
const LIST = new RegExp(`^(?:${PAIR}(?:,${PAIR})*,?)?$`);
/** What a shell takes where nothing else was given: "${GATES:-A=true}". */
const DEFAULT = /^\$\{\w+:?[-=](["']?)([^{}"']*)\1\}$/;
const PAIR_OF_MAP = String.raw`"?([A-Z]\w*)"?\s*[=:]\s*(true|false)`;
/** A map of gates, without its blanks and comments. */
const MAP = new RegExp(String.raw`^\{(?:${PAIR_OF_MAP}[,;]?)*\}$`);
const BETWEEN_PAIRS = /(?:#|\/\/)[^\n]*|\s+/g;
const COMMENT = /^[ \t]*(?:#|\/\/|REM\b)/;
/** No text sets a variable more often. */
const MOST = 50;

/** Whether a value is a list of gates and nothing else, by its form. */
export function isListOfGates(text: string): boolean {
  return text !== '' && LIST.test(text);
}

/** A text without the gates that it sets. */
export function withoutPairs(text: string): string {
  return text.replace(PAIRS, ' ');
}

/** The variable that a value is, where it is nothing else. */
export function variableAlone(text: string): string | undefined {
  return ALONE.exec(text)?.[1];
}

/** The variable that an expression of Terraform or Nix is, where it is nothing else, with where it is set: "local.gates". */
export function variableReferred(text: string): string | undefined {
  return REFERENCE.exec(text)?.[0];
}

/** The list of gates that a shell takes where nothing else was given, of a value that is nothing else. */
export function defaultList(view: View): View | undefined {
  const [, quote = '', list] = DEFAULT.exec(view.text) ?? [];
  if (list === undefined || !LIST.test(list)) return undefined;
  const end = view.text.length - '}'.length - quote.length;
  return view.part(end - list.length, end);
}

/** What a text sets a variable to. */
interface VariableValues {
  readonly lists: readonly TextSpan[];
  /** Whether the first is added to by all others, so that one process gets all of them. */
  readonly isJoined: boolean;
}

/**
 * The lists and maps of gates that a text sets a variable to, wherever it does; what adds to it begins with itself.
 * @param variable its name, which may say where it is set: "local.gates"
 * @returns nothing where it is not set, one of its values is worked out, or it is not known what is added to
 */
export function listsOfVariable(text: string, variable: string): VariableValues | undefined {
  const { set = [], added = [], addedAt } = valuesOf(text, variable) ?? {};
  const [first] = set;
  if (first === undefined) return undefined;
  const lists = [...set, ...added];
  if (addedAt === undefined) {
    // An empty default of Terraform is set elsewhere, such as in a file of values.
    const isGivenElsewhere =
      variable.startsWith('var.') && !/\w/.test(text.slice(first.start, first.end));
    return isGivenElsewhere ? undefined : { lists, isJoined: false };
  }
  const gates = lists.flatMap(({ start, end }) => text.slice(start, end).match(/\w+(?==)/g) ?? []);
  const isEachOne = set.length === 1 && new Set(gates).size === gates.length;
  return isEachOne && first.start < addedAt ? { lists, isJoined: true } : undefined;
}

/** What a variable is set to, and what is added to it, from where on; nothing where a value is no list of gates. */
function valuesOf(text: string, variable: string) {
  const name = variable.replace(/^.*\./, '');
  const itself = new RegExp(
    String.raw`^(?:\$\{?(?:(?:local|var)\.)?|(?:local|var)\.)${name}\}?(?:,|$)`,
  );
  const blocks = variable.startsWith('local.') ? [...text.matchAll(BLOCK)] : [];
  const set: TextSpan[] = [];
  const added: TextSpan[] = [];
  let addedAt: number | undefined;
  let times = 0;
  for (const match of text.matchAll(assignmentOf(name))) {
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (COMMENT.test(before)) continue;
    times += 1;
    if (times > MOST) return undefined;
    if (!isSetWhere(variable, text, blocks, match)) continue;
    const values = match[1] === undefined ? assignedIn(match, itself) : itemsOf(match, match[1]);
    const isKnown = values.every(({ start, end }) => holdsGates(text.slice(start, end)));
    if (/\+=[ \t]*$/.test(match[2] ?? '') || !isKnown || values.length > MOST) return undefined;
    const isAdded = itself.test(match[3] ?? match[4] ?? '');
    if (isAdded) addedAt ??= match.index;
    (isAdded ? added : set).push(...values);
  }
  return { set, added, addedAt };
}

/** How a block of Terraform begins, also in a diff. */
const BLOCK =
  /^[ +\t]*(locals|variable|module|resource|data|provider|output|terraform)\b[^\n{]{0,200}\{/gm;

/** Whether Terraform means what is set there: "var.g" is set by a variable of that name, "local.g" among locals. */
function isSetWhere(
  variable: string,
  text: string,
  blocks: readonly RegExpExecArray[],
  { index, 2: head = '' }: RegExpExecArray,
): boolean {
  if (variable.startsWith('var.')) return head.startsWith('variable');
  if (!variable.startsWith('local.')) return true;
  const block = blocks.findLast((one) => one.index < index);
  if (block?.[1] !== 'locals') return false;
  const between = text.slice(block.index + block[0].length, index);
  return between.split('{').length === between.split('}').length;
}

/** The pairs of a map that a variable is set to. */
export function pairsOfMap(map: string): readonly WrittenPair[] {
  const plain = map.replace(/(?:#|\/\/)[^\n]*/g, (comment) => ' '.repeat(comment.length));
  return Array.from(
    plain.matchAll(new RegExp(PAIR_OF_MAP, 'g')),
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
  return Array.from(list.matchAll(LIST_ITEM), ({ index: at, 0: item, 1: quote = '' }) => {
    const end = from + at + item.length - quote.length;
    return { start: from + at + quote.length, end };
  });
}

const LIST_ITEM = /(["'])[^"'\n]*\1|[^\s"'()[\],-](?:[^\s"'()[\],]|,(?=\S))*/g;

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
