import type { TextSpan } from '../../model/check/setting.ts';
import type { Mentions } from '../mentions.ts';
import { type View, ViewBuilder } from '../view.ts';

/** Lines that hold nothing but a template, between those that a backslash joins. */
const TEMPLATE_LINES = /(?:[ \t]*(?:\{[%{][^\n]*[%}]\}|<%[^\n]*%>)[ \t]*\r?\n)*/y;

/** The lines of comments that systemd leaves out of a line that goes on. */
export const UNIT_COMMENTS = /(?:[ \t]*[#;][^\n]*(?:\n|$))+/y;
/** What Docker leaves out there: https://docs.docker.com/reference/dockerfile/#format */
export const DOCKERFILE_COMMENTS = /(?:[ \t]*#[^\n]*(?:\n|$)|[ \t]*\r?\n)+/y;

const COMMENT = /^[ \t]*[#;]/;

/**
 * The lines of a text, without their ends; one that ends in a backslash and is no comment goes on
 * in the next.
 */
export function* joinedLines(text: string, comments?: RegExp): Generator<TextSpan> {
  let from = 0;
  while (from < text.length) {
    let to = from;
    let next = from;
    for (;;) {
      const newline = text.indexOf('\n', next);
      to = newline === -1 ? text.length : newline;
      next = newline === -1 ? text.length : newline + 1;
      if (next >= text.length || !/\\\r?$/.test(text.slice(Math.max(from, to - 2), to))) break;
      if (COMMENT.test(text.slice(from, to))) break;
      const between = comments === undefined ? 0 : lengthAt(comments, text, next);
      next += between > 0 ? between : templateLinesAt(text, next);
    }
    yield { start: from, end: text[to - 1] === '\r' ? to - 1 : to };
    from = next;
  }
}

/** Whether a file is one of Markdown, by its name. */
export function isMarkdownFile(path = ''): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path);
}

/** The lines of a stretch of a text, each with its end. */
export function* linesIn(text: string, from = 0, end = text.length): Generator<TextSpan> {
  for (let start = from; start < end; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    yield { start, end: next };
    start = next;
  }
}

/** What programs write around texts of several lines; a back quote that is quoted itself is none. */
const QUOTE = /"{3}|'{3}|`(?!(?<=["']`)["'])|\br(#+)"|"(#+)/g;

/** Texts of a program that may have several lines, between their quotes; one that never ends is none. */
export function* quotedTexts(text: string): Generator<TextSpan> {
  let quote = '';
  let start = 0;
  for (const { index, 0: mark, 1: opening, 2: closing } of text.matchAll(QUOTE)) {
    const own = opening ?? closing ?? mark;
    if (quote === '' && closing === undefined) {
      quote = own;
      start = index + mark.length;
    } else if (quote === own) {
      quote = '';
      yield { start, end: index };
    }
  }
}

const HERE = /<<[-~]?[ \t]*\\?(["']?)([A-Za-z_]\w*)\b\1[^\n]*(?:\n|$)/g;
/** More of them that never end are no such texts. */
export const MOST_UNENDED = 20;

/** Lines that a script puts into a command: "<<EOF", up to the line that ends them. */
export function* hereTexts(text: string): Generator<TextSpan> {
  let unended = 0;
  let from = 0;
  for (const { index, 0: head, 2: word = '' } of text.matchAll(HERE)) {
    const start = index + head.length;
    if (index < from || unended >= MOST_UNENDED) continue;
    const end = lineThatIs(word, text, start)?.start;
    if (end === undefined) unended += 1;
    else {
      from = end;
      yield { start, end };
    }
  }
}

/** The next line that has a word and nothing else, which ends what a script puts into a command. */
export function lineThatIs(
  word: string,
  text: string,
  from: number,
  { isIndented = true } = {},
): TextSpan | undefined {
  for (const span of linesIn(text, from)) {
    const line = text.slice(span.start, span.end);
    if ((isIndented ? line.trim() : line.trimEnd()) === word) return span;
  }
  return undefined;
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** Deeper lines are taken for no deeper. */
const DEEPEST_INDENT = 200;

/** The indentation that lines have in common; blank ones do not count. */
export function commonIndent(text: string, lines: readonly TextSpan[]): number {
  return lines
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => line.trim() !== '')
    .reduce((least, line) => Math.min(least, indentOf(line)), DEEPEST_INDENT);
}

/** Adds lines without so much of their indentation. */
export function addOutdented(
  builder: ViewBuilder,
  text: string,
  lines: Iterable<TextSpan>,
  indent: number,
): void {
  for (const { start, end } of lines) {
    builder.add(start + Math.min(indent, indentOf(text.slice(start, end))), end);
  }
}

/** A line that goes on, without the comments between its parts, which count as read. */
export function withoutCommentLines(line: View, comments: RegExp, mentions: Mentions): View {
  const builder = new ViewBuilder(line);
  let from = 0;
  for (const { index } of line.text.matchAll(/(?<=\\\r?\n)/g)) {
    const end = index + lengthAt(comments, line.text, index);
    if (end === index || index < from) continue;
    builder.add(from, index);
    mentions.markRead(line.part(index, end).span);
    from = end;
  }
  if (from === 0) return line;
  builder.add(from, line.text.length);
  return builder.view();
}

/** How long the lines are that hold nothing but templates, from the start of a line on. */
export function templateLinesAt(text: string, from: number): number {
  return lengthAt(TEMPLATE_LINES, text, from);
}

function lengthAt(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The first line that is neither blank nor a comment. */
export function firstLine(text: string): string {
  return /^(?![ \t]*(?:#|\/\/|\r?$|---[ \t]*\r?$))[^\n]*\S/m.exec(text)?.[0] ?? '';
}

/** Whether a line looks like the first one of YAML or JSON. */
export function looksLikeYaml(line: string): boolean {
  return FIRST_LINE.test(line) && !SECTION.test(line);
}

/** The head of a part of an INI file, which could be a list of YAML. */
const SECTION = /^[ \t]*\[[\w.: -]+\][ \t\r]*$/;
const FIRST_LINE =
  /^[ \t]*(?:-(?:[ \t]+|$)|\?[ \t]|[{[]|["']?[\w./+-]+(?:::[\w.-]+)*["']?[ \t]*:(?:[ \t\r]|$)|["'][^"']+["'][ \t]*:)/;

/** Whether each line that is neither blank nor a comment is of a form, and there is one. */
export function areLines(text: string, form: RegExp): boolean {
  let count = 0;
  for (const { start, end } of joinedLines(text)) {
    const line = text.slice(start, end).trim();
    if (line === '' || /^(?:[#;]|[{<]%.*%[}>]$)/.test(line)) continue;
    if (!form.test(line)) return false;
    count += 1;
  }
  return count > 0;
}
