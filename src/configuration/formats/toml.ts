import { addObjects } from '../objects.ts';
import type { Format, Reading } from '../reading.ts';
import { listOf, type Tree, type TreePair } from '../tree.ts';
import type { View } from '../view.ts';
import { Cursor, containerOf, DEEPEST, mapOf, markComments, opaque } from './cursor.ts';
import { firstLine } from './lines-of.ts';

const SECTION = /^[ \t]*\[\[?[ \t]*["'\w][\w."': -]*\]?\][ \t]*(?:[#;].*)?\r?$/m;
const COMMENT = /[#;][^\n]*/y;
/** A host of an inventory, with its variables. */
const HOST = /^[\w.:[\]-]+[ \t]+\w+=/;
const KEY = /[\w-]+/y;

/** TOML, and INI where it is written alike: Bottlerocket's user data, an Ansible inventory. */
export const TOML: Format = {
  recognizes: (text) =>
    /^[ \t]*(?:\[|[\w."'-]+[ \t]*=)/.test(firstLine(text)) &&
    SECTION.test(text) &&
    /^[ \t]*["'\w][\w."'-]*[ \t]*=/m.test(text),
  read(view, around, reading) {
    const cursor = new Cursor(view, COMMENT);
    const pairs: TreePair[] = [];
    let table: readonly string[] = [];
    let start = 0;
    let scoped: TreePair[] = [];
    const close = () => {
      const tree = mapOf(view, { start, end: cursor.at }, scoped, false);
      const keys = table;
      if (keys.length === 0) pairs.push(...scoped);
      else pairs.push({ keys, keyAt: { start, end: start }, at: tree.at, value: tree });
    };
    for (cursor.skip('lines'); !cursor.isAtEnd; cursor.skip('lines')) {
      if (cursor.next === '[') {
        close();
        [start, scoped, table] = [cursor.at, [], readHead(cursor)];
      } else {
        const from = cursor.at;
        const pair = readPair(cursor, 0);
        if (pair !== undefined) scoped.push(pair);
        else {
          cursor.match(/[^\n]+/y);
          const line = view.part(from, cursor.at);
          if (HOST.test(line.text)) reading.readShell(line, around);
        }
      }
    }
    close();
    markComments(cursor, (span) => reading.collector.mentions.markRead(span));
    for (const pair of pairs) readSection(pair, view, reading);
    const tree = mapOf(view, { start: 0, end: view.text.length }, pairs, false);
    addObjects(tree, view, reading);
    reading.readTree(tree, view, around);
    return true;
  },
};

/** A section that is called after feature gates was read by its pairs. */
function readSection({ keys, at }: TreePair, view: View, { collector }: Reading): void {
  if (!/feature[-_]?gates/i.test(keys.join('.'))) return;
  const lineEnd = view.text.indexOf('\n', at.start);
  const end = lineEnd === -1 ? view.text.length : lineEnd;
  collector.mentions.markRead(view.part(at.start, end).span);
}

/** The keys of "[a.b]" or "[[a.b]]"; of an inventory's "[group:vars]" too. */
function readHead(cursor: Cursor): string[] {
  const line = cursor.match(/\[\[?[^\n]*/y) ?? '';
  const name = /^\[\[?([^\]]*)/.exec(line)?.[1] ?? '';
  return Array.from(
    name.matchAll(/"([^"]*)"|'([^']*)'|([^.\s]+)/g),
    ([, a, b, c]) => a ?? b ?? c ?? '',
  );
}

function readPair(cursor: Cursor, depth: number): TreePair | undefined {
  const start = cursor.at;
  const keys: string[] = [];
  let keyAt = { start, end: start };
  do {
    cursor.skip('line');
    const key = cursor.key(KEY);
    if (key === undefined) return undefined;
    keyAt = key.at;
    keys.push(key.text);
    cursor.skip('line');
  } while (cursor.match(/\./y) !== undefined);
  if (cursor.match(/=/y) === undefined) return undefined;
  cursor.skip('line');
  const value = readValue(cursor, depth);
  return { keys, keyAt, at: { start, end: value?.at.end ?? cursor.at }, value };
}

function readValue(cursor: Cursor, depth: number): Tree | undefined {
  const start = cursor.at;
  if (depth > DEEPEST) return opaque({ start, end: start });
  if (cursor.next === '[') return readList(cursor, depth);
  if (cursor.next === '{') return readTable(cursor, depth);
  const quoted = cursor.quoted();
  if (quoted !== undefined) return quoted;
  return cursor.bare(depth === 0 ? /[^\n#]+/y : /[^\n,\]}#]+/y);
}

function readList(cursor: Cursor, depth: number): Tree {
  const start = cursor.at;
  cursor.match(/\[/y);
  const items = cursor.upTo(']', () => readValue(cursor, depth + 1));
  cursor.match(/\]/y);
  return listOf({ start, end: cursor.at }, items, containerOf(cursor.view, items, true, '[]'));
}

function readTable(cursor: Cursor, depth: number): Tree {
  const start = cursor.at;
  cursor.match(/\{/y);
  const pairs = cursor.upTo('}', () => {
    const pair = readPair(cursor, depth + 1);
    if (pair === undefined) cursor.at += 1;
    return pair;
  });
  cursor.match(/\}/y);
  return mapOf(cursor.view, { start, end: cursor.at }, pairs, true);
}
