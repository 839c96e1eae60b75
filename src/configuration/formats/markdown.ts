import type { Owner, TextSpan } from '../../model/check/setting.ts';
import type { Around } from '../around.ts';
import { ownerNamed } from '../owner-of-name.ts';
import type { Format, Reading } from '../reading.ts';
import type { View } from '../view.ts';
import { withoutTakenOut } from './diff.ts';
import { firstLine, indentOf, linesIn, looksLikeYaml } from './lines-of.ts';

/** A fence may have words and attributes behind it, and one of backticks has no more of these (CommonMark 4.5). */
const FENCE = /^[ \t]*(?:(?:[-*>]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$/;
const CLOSING_FENCE = /^[ \t>]*(`{3,}|~{3,})[ \t]*\r?$/;
const FENCES = new RegExp(FENCE, 'gm');
const OUTER_FENCES = /^(?:`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$/gm;
/** Code in a line: between backticks or tags, and a flag that is set in bold. */
const CODE =
  /`([^`\n]+)`|(?:\*\*|(?<!\w)__|<(?:b|code|strong)>)(--\w[^*`<\n]*?)(?:\*\*|__|<\/\w+>)/gi;
const LIST_OR_HEADING = /^(?:#{1,6} |[-*] |\d+\. )\S/m;
/** Where a link leads, or what a heading is called by. */
const LINK_TARGET = /\]\([^()\s]*\)|\{#[\w-]+\}/g;

/** A runbook: code between fences, indented code, and code in sentences. */
export const MARKDOWN: Format = {
  name: 'Markdown',
  isWhole: true,
  recognizes(text, { path, depth }) {
    if (/^#!/.test(text)) return false;
    if (depth === 0 && /\.(?:md|mdx|markdown)$/i.test(path ?? '') && /`|~{3}/.test(text))
      return true;
    const first = firstLine(text);
    const fences =
      looksLikeYaml(first) && !/^[ \t]*[-*] [^:]*$/.test(first) ? OUTER_FENCES : FENCES;
    if ((text.match(fences)?.length ?? 0) >= 2) return true;
    // Comments of YAML may have code in their sentences too.
    const lines = looksLikeYaml(first) ? text.replace(/^[ \t]*#.*/gm, '') : text;
    const code = Array.from(lines.matchAll(/`[^`\n]{1,400}`/g), ([one]) => one);
    const isSentence =
      /[A-Za-z]{2} [a-z]{2,} /.test(text) && code.some((one) => /feature[-_]?gates/i.test(one));
    return (
      isSentence &&
      (LIST_OR_HEADING.test(text) || /[.!:]\r?$/m.test(text)) &&
      !/^[\w-]+=/.test(first)
    );
  },
  read(view, around, reading) {
    let open: { fence: string; start: number; head: string } | undefined;
    const prose: TextSpan[] = [];
    const { text } = view;
    for (const line of linesIn(text)) {
      const { start: from, end: to } = line;
      const form = open === undefined ? FENCE : CLOSING_FENCE;
      const [head = '', fence] =
        form.exec(text.slice(from, Math.min(to, from + 300)).replace(/\n$/, '')) ?? [];
      if (open === undefined && fence !== undefined) open = { fence, start: to, head };
      else if (open !== undefined && fence?.startsWith(open.fence)) {
        readFenced(open.head, view.part(open.start, from), around, reading);
        open = undefined;
      } else if (open === undefined) prose.push(line);
    }
    if (open !== undefined) readFenced(open.head, view.part(open.start), around, reading);
    readProse(view, prose, around, reading);
    return true;
  },
};

/** Code below the line that opens it, which names its language. */
function readFenced(head: string, code: View, around: Around, reading: Reading): void {
  const indent = indentOf(head);
  const isDiff = /[`~][ \t]*(?:diff|patch)\b/i.test(head);
  readCode(isDiff ? withoutTakenOut(code, indent, reading) : code, around, reading);
}

/** Reads a block of code of a document, whose settings have nothing to do with those of other blocks. */
export function readCode(code: View, around: Around, reading: Reading): void {
  const space = reading.collector.newNumber();
  // In a list, its lines are as deep as the item.
  reading.readText(code, { ...around, space, depth: around.depth + 1 });
}

/** Code between backticks, and lines that are indented as code. */
function readProse(view: View, lines: readonly TextSpan[], around: Around, reading: Reading): void {
  const { mentions } = reading.collector;
  let block: TextSpan | undefined;
  let items: readonly ListItem[] = [];
  const read = ({ start, end }: TextSpan) =>
    readCode(view.part(start, end), aroundItem(items, around), reading);
  for (const { start, end } of lines) {
    const line = view.text.slice(start, end);
    if (/^(?: {4}|\t)/.test(line)) {
      block = { start: block?.start ?? start, end };
      continue;
    }
    if (block !== undefined) read(block);
    block = undefined;
    items = itemsAround(items, line);
    if (!mentions.isIn(view.part(start, end).span)) continue;
    for (const { index, 0: target } of line.matchAll(LINK_TARGET)) {
      mentions.markRead(view.part(start + index, start + index + target.length).span);
    }
    for (const { index, 0: all, 1: code, 2: flag = '' } of line.matchAll(CODE)) {
      const written = code ?? flag;
      const from = start + index + all.indexOf(written);
      reading.readShell(view.part(from, from + written.length), aroundItem(items, around));
    }
  }
  if (block !== undefined) read(block);
}

/** An item of a list: how deep it stands, and the component that is all that it says. */
interface ListItem {
  readonly indent: number;
  readonly owner: Owner | undefined;
}

const ITEM = /^[ \t]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const NAME_ALONE = /^[`*_]*([\w-]{1,40})[`*_]*(?: (?:arguments|args|flags|options))?[`*_]*:?\s*$/;

/** The items of lists that a line stands in, itself as one of them. */
function itemsAround(items: readonly ListItem[], line: string): readonly ListItem[] {
  const mark = ITEM.exec(line)?.[0];
  if (mark === undefined) return /^\S/.test(line) ? [] : items;
  const indent = indentOf(line);
  const name = NAME_ALONE.exec(line.slice(mark.length))?.[1];
  const owner = name === undefined ? undefined : ownerNamed(name);
  return [...items.filter((one) => one.indent < indent), { indent, owner }];
}

/** Code below an item that names a component is about this one. */
function aroundItem(items: readonly ListItem[], around: Around): Around {
  const owner = items.findLast((one) => one.owner !== undefined)?.owner;
  return owner === undefined ? around : { ...around, hint: owner };
}
