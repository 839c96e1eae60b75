import type { TextSpan } from '../../model/check/setting.ts';
import { readServerRequests } from '../client-calls.ts';
import { addObjects } from '../objects.ts';
import type { Format } from '../reading.ts';
import { listOf, NO_CONTAINER, type Tree, type TreePair } from '../tree.ts';
import { ViewBuilder } from '../view.ts';
import { Cursor, containerOf, DEEPEST, mapOf, markComments, opaque, scalar } from './cursor.ts';
import { addOutdented, commonIndent, firstLine, linesIn, looksLikeYaml } from './lines-of.ts';

const COMMENT = /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const BLOCK =
  /^[ \t]*(?:resource|module|variable|locals|data|provider|output|terraform|job|source|build)\b[^=\n:]*\{[ \t]*(?:$|\}|[^\n])/m;
const ATTRIBUTE =
  /^[ \t]*[A-Za-z_][\w-]*[ \t]+=[ \t]*(?:["{[]|<<|true|false|\d|\w+(?:\(|\.(?![\w.]*\()))/m;

/** Terraform and OpenTofu, their values, and other HCL. */
export const HCL: Format = {
  isWhole: true,
  recognizes: (text) =>
    (BLOCK.test(text) && !/^#!/.test(text) && !looksLikeYaml(firstLine(text))) ||
    (ATTRIBUTE.test(firstLine(text)) && !/;[ \t]*(?:#.*)?$/m.test(text)),
  read(view, around, reading) {
    readServerRequests(view, reading.collector);
    const cursor = new Cursor(view, COMMENT);
    const pairs = readBody(cursor, 0);
    markComments(cursor, (span) => reading.collector.mentions.markRead(span));
    const tree = mapOf(view, { start: 0, end: view.text.length }, pairs, false);
    addObjects(tree, view, reading);
    reading.readTree(tree, view, around);
    return true;
  },
};

/** Attributes and blocks, up to a closing bracket. */
function readBody(cursor: Cursor, depth: number): TreePair[] {
  return cursor.upTo('}', () => {
    const pair = readPair(cursor, depth);
    cursor.match(/[ \t]*,/y);
    return pair;
  });
}

/** "key = value", "key: value", "key { … }" or "key "label" { … }". */
function readPair(cursor: Cursor, depth: number): TreePair | undefined {
  const start = cursor.at;
  const keys: string[] = [];
  let keyAt: TextSpan = { start, end: start };
  for (;;) {
    cursor.skip('line');
    const key = cursor.key(/\([^()\n]*\)|[A-Za-z_][\w.-]*/y);
    if (key === undefined) break;
    keys.push(key.text);
    keyAt = key.at;
  }
  if (keys.length === 0) return undefined;
  cursor.skip('line');
  if (cursor.next === '{') {
    const value = readObject(cursor, depth + 1);
    return { keys, keyAt, at: { start, end: value.at.end }, value };
  }
  if (cursor.match(/=(?![=>])|:/y) === undefined) return undefined;
  cursor.skip('line');
  const value = readExpression(cursor, depth + 1);
  return { keys: keys.slice(-1), keyAt, at: { start, end: value?.at.end ?? cursor.at }, value };
}

function readObject(cursor: Cursor, depth: number): Tree {
  const start = cursor.at;
  cursor.match(/\{/y);
  if (depth > DEEPEST) {
    cursor.match(/[^}]*/y);
    return opaque({ start, end: cursor.at });
  }
  const pairs = readBody(cursor, depth);
  cursor.match(/\}/y);
  const at = { start, end: cursor.at };
  const hasCommas = pairs.some(({ at: one }) =>
    /^[ \t]*,/.test(cursor.text.slice(one.end, one.end + 100)),
  );
  return mapOf(cursor.view, at, pairs, hasCommas);
}

/** A value; of a longer expression its first part, and what else stands in it as something to look through. */
function readExpression(cursor: Cursor, depth: number): Tree | undefined {
  const start = cursor.at;
  const value = readTerm(cursor, depth);
  cursor.skip('line');
  if (!/[?+\-*/<>=!&|.[]/.test(cursor.next) || cursor.text.startsWith('=>', cursor.at))
    return value;
  const rest: Tree[] = value === undefined ? [] : [value];
  while (!cursor.isAtEnd && !/[\n,})\]]/.test(cursor.next)) {
    const before = cursor.at;
    cursor.match(/[?:+\-*/<>=!&|.%]+/y);
    cursor.skip('line');
    const term =
      cursor.next === '[' && cursor.at === before ? readIndex(cursor) : readTerm(cursor, depth);
    if (term !== undefined) rest.push(term);
    cursor.skip('line');
    if (cursor.at === before) break;
  }
  const isPlain = rest.every(({ kind }) => kind === 'opaque');
  const at = { start, end: cursor.at };
  // Its parts stand between operators, where none of them can go.
  return isPlain ? opaque(at) : listOf(at, rest, NO_CONTAINER);
}

function readIndex(cursor: Cursor): Tree {
  const start = cursor.at;
  cursor.match(/\[[^\]\n]*\]?/y);
  return opaque({ start, end: cursor.at });
}

function readTerm(cursor: Cursor, depth: number): Tree | undefined {
  const start = cursor.at;
  if (depth > DEEPEST) return undefined;
  if (cursor.next === '{') return readObject(cursor, depth + 1);
  if (cursor.next === '[') return readItems(cursor, depth, ']', true);
  if (cursor.text.startsWith('<<', cursor.at)) return readHeredoc(cursor);
  if (cursor.next === '(') return readItems(cursor, depth, ')', false);
  const quoted = cursor.quoted();
  if (quoted !== undefined) return quoted;
  const word = cursor.match(/[\w-][\w.-]*/y);
  if (word === undefined) return undefined;
  if (cursor.next === '(') {
    const value = readItems(cursor, depth, ')', false);
    return word === 'join' ? withoutFirst(value, cursor) : value;
  }
  const at = { start, end: cursor.at };
  const isValue = /^(?:[Tt]rue|[Ff]alse|null|-?\d[\d.]*)$/.test(word);
  return isValue ? scalar(at, cursor.view.part(start, cursor.at), false) : opaque(at);
}

/** What is joined, without what it is joined by. */
function withoutFirst(value: Tree, { view }: Cursor): Tree {
  if (value.kind !== 'list') return value;
  const items = value.items.slice(1);
  return items.length === 1 && items[0] !== undefined
    ? items[0]
    : listOf(value.at, items, containerOf(view, items, false, '[]'));
}

/** The pairs of a map, one text for each. */
const JOINED_PAIRS =
  /\[\s*for\s+(\w+),\s*(\w+)\s+in\s+[\w.]+\s*:\s*"\$\{\1\}=\$\{(?:tostring\()?\2\)?\}"\s*\]/y;

/** The items of a list, or the arguments of a function; one argument alone stands for its function. */
function readItems(cursor: Cursor, depth: number, closing: string, isList: boolean): Tree {
  const start = cursor.at;
  const pairs = cursor.match(JOINED_PAIRS);
  if (pairs !== undefined) {
    const map = /\sin\s+([\w.]+)/d.exec(pairs)?.indices?.[1] ?? [0, 0];
    return opaque({ start: start + map[0], end: start + map[1] });
  }
  cursor.at += 1;
  const items = cursor.upTo(closing, () => {
    const item = readExpression(cursor, depth + 1);
    cursor.match(/,|\.\.\./y);
    return item;
  });
  cursor.at = Math.min(cursor.text.length, cursor.at + 1);
  const [only] = items;
  if (!isList && items.length === 1 && only !== undefined) return only;
  const at = { start, end: cursor.at };
  return listOf(at, items, containerOf(cursor.view, items, isList, '[]'));
}

function readHeredoc(cursor: Cursor): Tree | undefined {
  const start = cursor.at;
  const head = /<<(-?)([A-Za-z_]\w*)[^\n]*\n/y;
  head.lastIndex = start;
  const [whole = '', dash, end = ''] = head.exec(cursor.text) ?? [];
  if (whole === '') {
    cursor.at += 2;
    return undefined;
  }
  const lines: TextSpan[] = [];
  for (const line of linesIn(cursor.text, start + whole.length)) {
    const text = cursor.text.slice(line.start, line.end);
    const isEnd = text.trim() === end;
    cursor.at = line.end - (isEnd && text.endsWith('\n') ? 1 : 0);
    if (isEnd) break;
    lines.push(line);
  }
  const builder = new ViewBuilder(cursor.view);
  const indent = dash === '-' ? commonIndent(cursor.text, lines) : 0;
  addOutdented(builder, cursor.text, lines, indent);
  return { ...scalar({ start, end: cursor.at }, builder.view(), true), isBlock: true };
}
