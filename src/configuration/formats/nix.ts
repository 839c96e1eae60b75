import type { TextSpan } from '../../model/check/setting.ts';
import { addObjects } from '../objects.ts';
import type { Format } from '../reading.ts';
import { listOf, type Tree, type TreePair } from '../tree.ts';
import { ViewBuilder } from '../view.ts';
import { Cursor, containerOf, DEEPEST, mapOf, markComments, opaque, scalar } from './cursor.ts';
import { addOutdented, commonIndent, linesIn } from './lines-of.ts';

const COMMENT = /#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const KEY = /[A-Za-z_][\w'-]*|\$\{[^}\n]*\}/y;

/** Configurations of NixOS. */
export const NIX: Format = {
  isWhole: true,
  recognizes: (text) =>
    /^[ \t]*["\w][\w."'${}-]*[ \t]*=(?!=)[^\n]*(?:;|\{|\[|\(|''|=|\w)[ \t]*(?:#.*)?\r?$/m.test(
      text,
    ) &&
    /;[ \t]*(?:#.*)?\r?$/m.test(text) &&
    (/^\s*(?:#[^\n]*\n\s*)*\{/.test(text) ||
      /^[ \t]*(?:(?:services|environment|systemd|virtualisation|boot)[ \t]*[.={]|let\b)/m.test(
        text,
      )) &&
    !/^#!/.test(text),
  read(view, around, reading) {
    const cursor = new Cursor(view, COMMENT);
    const terms: Tree[] = [];
    cursor.skip('lines');
    const isBody = !/[{(]|let\b/y.test(cursor.text.slice(cursor.at));
    while (!cursor.isAtEnd) {
      const before = cursor.at;
      if (isBody)
        terms.push(mapOf(view, { start: 0, end: view.text.length }, readBody(cursor, 0), false));
      else terms.push(...readTerms(cursor, 0));
      cursor.match(/[;})\]]/y);
      cursor.skip('lines');
      if (cursor.at === before) cursor.at += 1;
    }
    markComments(cursor, (span) => reading.collector.mentions.markRead(span));
    const inside = { ...around, kind: 'nix' };
    for (const term of terms) {
      addObjects(term, view, reading);
      reading.readTree(term, view, inside);
    }
    return true;
  },
};

function readBody(cursor: Cursor, depth: number): TreePair[] {
  const pairs: TreePair[] = [];
  for (cursor.skip('lines'); !cursor.isAtEnd && !/[})]/.test(cursor.next); cursor.skip('lines')) {
    const before = cursor.at;
    if (/^in\b/.test(cursor.text.slice(cursor.at, cursor.at + 3))) break;
    const pair = readPair(cursor, depth);
    if (pair !== undefined) pairs.push(pair);
    else cursor.match(/[^;{}()\n]*;?/y);
    if (cursor.at === before) cursor.at += 1;
  }
  return pairs;
}

function readPair(cursor: Cursor, depth: number): TreePair | undefined {
  const start = cursor.at;
  const keys: string[] = [];
  let keyAt: TextSpan = { start, end: start };
  do {
    const key = cursor.key(KEY, '"');
    if (key === undefined) return undefined;
    keyAt = key.at;
    keys.push(key.text);
  } while (cursor.match(/\./y) !== undefined);
  cursor.skip('lines');
  if (cursor.match(/=(?!=)/y) === undefined) return undefined;
  const terms = readTerms(cursor, depth + 1);
  cursor.match(/;/y);
  const at = { start, end: cursor.at };
  return { keys, keyAt, at, value: together(terms, cursor) };
}

/** What an expression is made of: one value, or several to look through. */
function together(terms: readonly Tree[], cursor: Cursor): Tree | undefined {
  const values = terms.filter(({ kind }) => kind !== 'opaque');
  if (values.length === 0) return terms[0];
  const [only] = values;
  if (values.length === 1) return only;
  const at = { start: values[0]?.at.start ?? 0, end: values.at(-1)?.at.end ?? 0 };
  return listOf(at, values, containerOf(cursor.view, values, false, '[]'));
}

/** The terms up to the end of an expression. */
function readTerms(cursor: Cursor, depth: number): Tree[] {
  return cursor.upTo(';})]', () => {
    const start = cursor.at;
    if (cursor.match(/let\b/y) !== undefined) {
      const pairs = readBody(cursor, depth + 1);
      const { at: end } = cursor;
      cursor.match(/in\b/y);
      return mapOf(cursor.view, { start, end }, pairs, false);
    }
    const term = readTerm(cursor, depth + 1);
    const isPattern = cursor.match(/[ \t\r\n]*(?:@[ \t]*\w+[ \t\r\n]*)?:/y) !== undefined;
    return isPattern ? undefined : term;
  });
}

function readTerm(cursor: Cursor, depth: number): Tree | undefined {
  const start = cursor.at;
  if (depth > DEEPEST) return undefined;
  cursor.match(/rec\b[ \t\r\n]*(?=\{)/y);
  if (cursor.next === '{') {
    cursor.at += 1;
    const pairs = readBody(cursor, depth + 1);
    cursor.match(/\}/y);
    return mapOf(cursor.view, { start, end: cursor.at }, pairs, false);
  }
  if (cursor.next === '[') return readItems(cursor, depth);
  if (cursor.next === '(') {
    cursor.at += 1;
    const terms = readTerms(cursor, depth + 1);
    cursor.match(/\)/y);
    return together(terms, cursor);
  }
  if (cursor.text.startsWith("''", cursor.at)) return readIndented(cursor);
  const quoted = cursor.next === '"' ? cursor.quoted() : undefined;
  if (quoted !== undefined) return quoted;
  const word = cursor.match(/[\w.'/<>~@-]+|[+&|?!*=,:]+/y);
  const at = { start, end: cursor.at };
  if (word === undefined) return undefined;
  const isValue = /^(?:true|false|null|\d+)$/.test(word);
  return isValue ? scalar(at, cursor.view.part(start, cursor.at), false) : opaque(at);
}

function readItems(cursor: Cursor, depth: number): Tree {
  const start = cursor.at;
  cursor.at += 1;
  const items = cursor.upTo(']', () => readTerm(cursor, depth + 1));
  cursor.match(/\]/y);
  return listOf({ start, end: cursor.at }, items, containerOf(cursor.view, items, false, '[]'));
}

/** A text over several lines, between two single quotes, without the indentation that all lines have. */
function readIndented(cursor: Cursor): Tree {
  const start = cursor.at;
  cursor.at += 2;
  const from = cursor.at;
  cursor.match(/(?:[^']|'(?!')|''(?=['$\\]).)*/sy);
  const end = cursor.at;
  cursor.match(/''/y);
  const builder = new ViewBuilder(cursor.view);
  const [first, ...lines] = linesIn(cursor.text, from, end);
  builder.add(from, first?.end ?? from);
  addOutdented(builder, cursor.text, lines, commonIndent(cursor.text, lines));
  return { ...scalar({ start, end: cursor.at }, builder.view(), true), isBlock: true };
}
