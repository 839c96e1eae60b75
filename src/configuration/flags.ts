import type { Span } from '../model/check/setting.ts';

/** A `--feature-gates` flag in a text. */
export interface Flag {
  /** The flag with its value and the quotes around both. */
  readonly at: Span;
  /** The value without quotes. */
  readonly list: Span;
}

/** The flag with what parts it from its value; k3s passes it on without dashes: "kubelet-arg=feature-gates=…". */
const FLAG = /(?<![\w.-])(?:--feature-gates(?:=|[ \t]+\\?\r?\n?[ \t]*(?=["'\w]))|feature-gates=)/g;
const OPENING = /\\?["']/y;
const BARE = /[^\s"'\\;&|()]*/y;

/** Finds the flags between two offsets; lines that are comments do not count. */
export function findFlags(text: string, { start, end }: Span): Flag[] {
  const found: Flag[] = [];
  FLAG.lastIndex = start;
  for (let match = FLAG.exec(text); match !== null; match = FLAG.exec(text)) {
    if (match.index >= end) break;
    if (isInComment(text, match.index)) continue;
    const list = valueSpan(text, match.index + match[0].length, end);
    found.push({
      at: withQuotes(text, { start: match.index, end: list.end }, list),
      list: list.list,
    });
    FLAG.lastIndex = list.end;
  }
  return found;
}

function isInComment(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return /^\s*[#;]/.test(text.slice(lineStart, at));
}

function valueSpan(text: string, from: number, limit: number): { list: Span; end: number } {
  OPENING.lastIndex = from;
  const quote = OPENING.exec(text)?.[0];
  if (quote !== undefined) {
    const close = text.indexOf(quote, from + quote.length);
    const lineEnd = text.indexOf('\n', from);
    const isClosed = close !== -1 && close <= limit && (lineEnd === -1 || close < lineEnd);
    if (isClosed) {
      return { list: { start: from + quote.length, end: close }, end: close + quote.length };
    }
  }
  BARE.lastIndex = from;
  const end = Math.min(limit, from + (BARE.exec(text)?.[0].length ?? 0));
  return { list: { start: from, end }, end };
}

/** The flag with quotes that stand around all of it, and not around its value. */
function withQuotes(text: string, flag: Span, { list }: { list: Span }): Span {
  const before = text[flag.start - 1] ?? '';
  const isQuoted = /["']/.test(before) && text[flag.end] === before && list.end === flag.end;
  return isQuoted ? { start: flag.start - 1, end: flag.end + 1 } : flag;
}
