import { Scalar } from 'yaml';
import type { TextSpan } from '../../model/check/setting.ts';
import { type View, ViewBuilder } from '../view.ts';
import { linesIn } from './lines-of.ts';

/** What a scalar says: what is between its quotes, its lines joined, its escapes undone. */
export function innerView(node: Scalar, at: TextSpan, view: View): View {
  switch (node.type) {
    case Scalar.QUOTE_DOUBLE:
      return view.text.slice(at.start, at.end).includes('\\')
        ? unescaped(at.start + 1, at.end - 1, view)
        : folded(at.start + 1, at.end - 1, view);
    case Scalar.QUOTE_SINGLE:
      return folded(at.start + 1, at.end - 1, view, "'");
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED:
      return outdented(at, view, node.type === Scalar.BLOCK_FOLDED);
    default:
      return folded(at.start, at.end, view);
  }
}

/** A text over several lines, which are one. */
function folded(start: number, end: number, view: View, quote?: string): View {
  const text = view.text.slice(start, end);
  if (!text.includes('\n') && (quote === undefined || !text.includes(quote))) {
    return view.part(start, end);
  }
  const builder = new ViewBuilder(view);
  for (const { index, 0: piece } of text.matchAll(/[ \t]*\r?\n\s*|''|[^\s']+|[\s\S]/g)) {
    const from = start + index;
    const isFold = piece.includes('\n');
    if (isFold) builder.add(from, from + piece.length, ' ');
    else if (piece === "''" && quote !== undefined) builder.add(from, from + 2, "'");
    else builder.add(from, from + piece.length);
  }
  return builder.view();
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  e: '\x1b',
};

function unescaped(start: number, end: number, view: View): View {
  const builder = new ViewBuilder(view);
  const text = view.text.slice(start, end);
  const pieces =
    /\\u([\dA-Fa-f]{4})|\\x([\dA-Fa-f]{2})|\\\r?\n[ \t]*|\\([\s\S])|[ \t]*\r?\n\s*|[^\\\s]+|[\s\S]/g;
  for (const { index, 0: piece, 1: long, 2: short, 3: escaped } of text.matchAll(pieces)) {
    const from = start + index;
    const to = from + piece.length;
    if (long !== undefined || short !== undefined) {
      builder.add(from, to, String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)));
    } else if (escaped !== undefined) builder.add(from, to, ESCAPES[escaped] ?? escaped);
    else if (piece.startsWith('\\')) continue;
    else if (piece.includes('\n')) builder.add(from, to, ' ');
    else builder.add(from, to);
  }
  return builder.view();
}

/** A block without the indentation of its lines. */
function outdented(at: TextSpan, view: View, isFolded: boolean): View {
  const { text } = view;
  const head = text.indexOf('\n', at.start);
  if (head === -1 || head >= at.end) return view.part(at.end, at.end);
  const lineEnd = text.indexOf('\n', at.end);
  const stop = lineEnd === -1 ? text.length : lineEnd + 1;
  const lines = [...linesIn(text, head + 1, stop)];
  const first = lines.find(({ start, end }) => text.slice(start, end).trim() !== '');
  const depth =
    first === undefined ? 0 : (/^ */.exec(text.slice(first.start, first.end))?.[0].length ?? 0);
  const builder = new ViewBuilder(view);
  for (const { start, end } of lines) {
    const own = Math.min(depth, /^ */.exec(text.slice(start, end))?.[0].length ?? 0);
    const isJoined =
      isFolded &&
      text[end - 1] === '\n' &&
      end < stop &&
      /^ *\S/.test(text.slice(end, end + depth + 1)) &&
      text.slice(start, end).trim() !== '';
    if (!isJoined) builder.add(start + own, end);
    else {
      builder.add(start + own, end - 1);
      builder.add(end - 1, end, ' ');
    }
  }
  return builder.view();
}
