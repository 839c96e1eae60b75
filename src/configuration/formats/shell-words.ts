import type { TextSpan } from '../../model/check/setting.ts';
import { type View, ViewBuilder } from '../view.ts';
import { CONDITION, CONDITION_ENDS, TEMPLATE_MARK } from '../words.ts';
import { addOutdented, commonIndent, linesIn } from './lines-of.ts';
import { addExpansion, expansionEnd, FARTHEST, type WordParts } from './shell-expansions.ts';

/** A word of a command line, as it is written and as the command gets it. */
export interface ShellWord extends Readonly<WordParts> {
  /** With its quotes. */
  readonly at: TextSpan;
  readonly view: View;
}

/** What a template puts in, also as CircleCI has it: "<< parameters.gates >>". */
const TEMPLATE = new RegExp(
  String.raw`^(?:${TEMPLATE_MARK}|\$\[\[[^[\]\n]*\]\]|<<[ \t]*[a-z]+(?:\.[\w-]+)+[ \t]*>>)`,
);
const PLAIN = /^(?:(?!\{[{%])[^\s;&|<>()'"\\$`])+/;
const ENDS = /^(?:[\s;&|<>()]|$)/;
const IS_CONDITION = new RegExp(`^${CONDITION}$`);
const CONDITION_END = new RegExp(`^${CONDITION_ENDS}`);
/** What stands before the quotes of a text that Python, C# and others fill in. */
const PREFIX = /^(?:[fFrRbBuU]{1,2}|[$@])(?=["'])/;
/** How a path of Windows begins, whose backslashes are its own. */
const DRIVE = /^[A-Za-z]:\\/;
/** What is done with a text: ".formatted(…)". */
const METHODS = /^(?:\.\w+)+/;

/** Reads one word from an offset on, which is none of white space, operator and comment. */
export function readShellWord(view: View, from: number): ShellWord {
  const { text } = view;
  const here = hereStringEnd(text, from);
  if (here !== undefined) {
    const lines = view.part(text.indexOf('\n', from) + 1, here - 2);
    return { at: { start: from, end: here }, view: lines, inner: [], compared: [] };
  }
  const start = from + (PREFIX.exec(text.slice(from, from + 3))?.[0].length ?? 0);
  const builder = new ViewBuilder(view);
  const found: WordParts = { inner: [], compared: [] };
  let at = start;
  while (!isEndAt(text, at, start)) at = readPiece(view, at, start, builder, found);
  return { at: { start: from, end: at }, view: builder.view(), ...found };
}

function isEndAt(text: string, at: number, start: number): boolean {
  const rest = text.slice(at, at + 260);
  const isParted = CONDITION_END.test(rest) || IS_CONDITION.test(text.slice(start, at));
  if (isParted && at > start) return true;
  return ENDS.test(rest) && !(rest.startsWith('<') && TEMPLATE.test(rest));
}

/** Where lines between `@"` and `"@` end, as PowerShell has them. */
function hereStringEnd(text: string, from: number): number | undefined {
  const quote = /^@(["'])[ \t]*\r?\n/.exec(text.slice(from, from + 40))?.[1];
  if (quote === undefined) return undefined;
  const close = text.slice(from, from + FARTHEST).indexOf(`\n${quote}@`);
  return close === -1 ? undefined : from + close + 3;
}

/** Reads a quote, an escape, an expansion or a run of plain characters; says where it ends. */
function readPiece(
  view: View,
  at: number,
  start: number,
  builder: ViewBuilder,
  found: WordParts,
): number {
  const { text } = view;
  const character = text[at] ?? '';
  if (character === '\\') {
    const newline = /^\\\r?\n/.exec(text.slice(at, at + 3))?.[0];
    if (newline !== undefined) return at + newline.length;
    const isOfPath = DRIVE.test(text.slice(start, start + 3));
    builder.add(Math.min(at + (isOfPath ? 0 : 1), text.length - 1), Math.min(at + 2, text.length));
    return Math.min(at + 2, text.length);
  }
  const block = blockAt(text, at);
  if (block !== undefined) {
    const [open, close, end] = block;
    addBlock(view, open, close, builder);
    return end + (METHODS.exec(text.slice(end, end + 200))?.[0].length ?? 0);
  }
  if (character === "'" && !/[A-Za-z]/.test(at > start ? (text[at - 1] ?? '') : '')) {
    const close = text.indexOf("'", at + 1);
    if (close !== -1) {
      builder.add(at + 1, close);
      return close + 1;
    }
  }
  if (character === '"') {
    const close = closingQuote(text, at);
    if (close !== undefined) {
      addQuoted(view, at + 1, close, builder, found);
      return close + 1;
    }
  }
  const end = expansionEnd(text, at);
  if (end !== undefined) {
    addExpansion(view, at, end, builder, found);
    return end;
  }
  const piece = TEMPLATE.exec(text.slice(at, at + 200)) ?? PLAIN.exec(text.slice(at, at + 4096));
  const run = piece?.[0].length ?? 1;
  builder.add(at, at + run);
  return at + run;
}

/** How Java, Python and others begin a text of several lines, and Rust one without escapes. */
const BLOCK = /^(?:"{3}|'{3}|r#{1,3}")/;

/** The other end of longer ones is not looked for. */
const LONGEST_RAW = 10_000;

/** Where such a text begins and ends without its quotes, and where all of it ends. */
function blockAt(text: string, at: number): readonly [number, number, number] | undefined {
  const open = BLOCK.exec(text.slice(at, at + 5))?.[0];
  if (open === undefined) return undefined;
  const closing = open.startsWith('r') ? `"${open.slice(1, -1)}` : open;
  const start = at + open.length;
  // What begins a text without escapes does not end the next one, so that each may have no end.
  const rest = open === closing ? text : text.slice(0, start + LONGEST_RAW);
  const close = rest.indexOf(closing, start);
  if (close === -1) return undefined;
  if (open === closing && !text.slice(start, close).includes('\n')) return undefined;
  return [start, close, close + closing.length];
}

/** Its lines, without the indentation that they have in common. */
function addBlock(view: View, start: number, end: number, builder: ViewBuilder): void {
  const joint = /^\\\r?\n/.exec(view.text.slice(start, start + 3))?.[0].length ?? 0;
  const from = start + joint;
  const lines = [...linesIn(view.text, from, end)];
  const indent = commonIndent(view.text, joint > 0 ? lines : lines.slice(1));
  addOutdented(builder, view.text, lines, indent);
}

/** A quote within quotes, as PowerShell has it. */
const ESCAPED_QUOTE = '`"';

function closingQuote(text: string, open: number): number | undefined {
  let isCommand = false;
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') return at;
    else if (!isCommand && text.startsWith(ESCAPED_QUOTE, at)) at += 1;
    else if (character === '`') isCommand = !isCommand;
    else if (character === '$' && text[at + 1] === '(') at = (expansionEnd(text, at) ?? at + 1) - 1;
  }
  return undefined;
}

function addQuoted(
  view: View,
  start: number,
  end: number,
  builder: ViewBuilder,
  found: WordParts,
): void {
  const { text } = view;
  for (let at = start; at < end; ) {
    const isEscaped = text.startsWith(ESCAPED_QUOTE, at) && at + 2 <= end;
    const expanded = isEscaped ? undefined : expansionEnd(text, at);
    if (expanded !== undefined && expanded <= end) {
      addExpansion(view, at, expanded, builder, found);
      at = expanded;
    } else if (
      isEscaped ||
      (text[at] === '\\' && /["\\$`]/.test(text[at + 1] ?? '') && at + 2 <= end)
    ) {
      builder.add(at, at + 2, text[at + 1]);
      at += 2;
    } else {
      builder.add(at, at + 1);
      at += 1;
    }
  }
}
