import type { Container, TextSpan } from '../../model/check/setting.ts';
import type { Tree, TreeMap, TreePair, TreeScalar } from '../tree.ts';
import { type View, ViewBuilder } from '../view.ts';

/** Deeper values are not read. */
export const DEEPEST = 60;
/** How far the end of what is put into a text is looked for. */
const FARTHEST = 2_000;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Reads on in a text, for the formats that have no parser of their own. */
export class Cursor {
  readonly view: View;
  readonly text: string;
  at = 0;
  readonly #comment: RegExp;
  /** Comments that were passed. */
  readonly comments: TextSpan[] = [];

  /** @param comment what a comment looks like where it begins; a sticky pattern */
  constructor(view: View, comment: RegExp) {
    this.view = view;
    this.text = view.text;
    this.#comment = comment;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The next character. */
  get next(): string {
    return this.text[this.at] ?? '';
  }

  /** Goes over white space and comments, over line ends only where told. */
  skip(blanks: 'line' | 'lines'): void {
    for (;;) {
      const white = this.match(blanks === 'lines' ? /\s+/y : /[ \t\r]+/y);
      const start = this.at;
      const comment = this.match(this.#comment);
      if (comment !== undefined) this.comments.push({ start, end: this.at });
      if (white === undefined && comment === undefined) return;
    }
  }

  /** Goes over what a sticky pattern matches. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined || found === '') return undefined;
    this.at += found.length;
    return found;
  }

  /** What is read one by one up to one of some characters; a character that nothing can be read from is passed. */
  upTo<Item>(ends: string, read: () => Item | undefined): Item[] {
    const items: Item[] = [];
    for (this.skip('lines'); !this.isAtEnd && !ends.includes(this.next); this.skip('lines')) {
      const before = this.at;
      const item = read();
      if (this.at === before) this.at += 1;
      else if (item !== undefined) items.push(item);
    }
    return items;
  }

  /** A quoted text; nothing where none begins. A triple quote may go over lines. */
  quoted(): TreeScalar | undefined {
    const start = this.at;
    const quote = this.match(/"""|'''|["']/y);
    if (quote === undefined) return undefined;
    const from = this.at;
    const isRaw = quote.startsWith("'");
    let end = from;
    for (; end < this.text.length; end += 1) {
      if (this.text[end] === '\\' && !isRaw) end += 1;
      else if (this.text.startsWith('${', end)) end = this.#insertedEnd(end);
      else if (this.text.startsWith(quote, end)) break;
      else if (this.text[end] === '\n' && quote.length === 1) break;
    }
    end = Math.min(end, this.text.length);
    this.at = this.text.startsWith(quote, end) ? end + quote.length : end;
    const inner = isRaw ? this.view.part(from, end) : unescaped(this.view, from, end);
    return scalar({ start, end: this.at }, inner, true);
  }

  /** The last character of what is put into a text, which may have quotes of its own. */
  #insertedEnd(start: number): number {
    let depth = 0;
    const limit = Math.min(this.text.length, start + FARTHEST);
    for (let end = start + 1; end < limit && this.text[end] !== '\n'; end += 1) {
      if (this.text[end] === '{') depth += 1;
      else if (this.text[end] === '}') depth -= 1;
      if (depth === 0) return end;
    }
    return start + 1;
  }

  /**
   * A key, with where its text stands inside of quotes.
   * @param bare how it is written without them
   * @param quotes the quotes that it may have
   */
  key(bare: RegExp, quotes = `"'`): { readonly text: string; readonly at: TextSpan } | undefined {
    const start = this.at;
    const quoted = quotes.includes(this.next) ? this.quoted() : undefined;
    const text = quoted?.text ?? this.match(bare);
    if (text === undefined) return undefined;
    const at =
      quoted === undefined ? { start, end: this.at } : { start: start + 1, end: this.at - 1 };
    return { text, at };
  }

  /** A word that no quotes stand around. */
  bare(pattern: RegExp): TreeScalar | undefined {
    const start = this.at;
    if (this.match(pattern) === undefined) return undefined;
    const end = start + this.text.slice(start, this.at).trimEnd().length;
    this.at = end;
    return scalar({ start, end }, this.view.part(start, end), false);
  }
}

/** A scalar of a tree. */
export function scalar(at: TextSpan, view: View, isQuoted: boolean): TreeScalar {
  return { kind: 'scalar', at, text: view.text, view: () => view, isQuoted, isBlock: false };
}

/** A map of pairs. Those in one pair of brackets have commas between them. */
export function mapOf(
  view: View,
  at: TextSpan,
  pairs: readonly TreePair[],
  hasCommas: boolean,
): TreeMap {
  const container = containerOf(view, pairs, hasCommas, '{}');
  return { kind: 'map', at, pairs, container };
}

/** What one can be taken out of. */
export function containerOf(
  view: View,
  items: readonly { readonly at: TextSpan }[],
  isFlow: boolean,
  empty: Container['empty'],
): Container {
  const spans = items.map(({ at }) => view.source(at));
  return { isFlow, items: spans, emptyAt: undefined, empty };
}

/** Something that is worked out elsewhere. */
export function opaque(at: TextSpan): Tree {
  const reason = 'The feature gates come from an expression, which was not worked out.';
  return { kind: 'opaque', at, reason };
}

/** A stretch with what a backslash stands before as it is meant: a newline for "\\n". */
export function unescaped(view: View, start: number, end: number): View {
  if (!view.text.slice(start, end).includes('\\')) return view.part(start, end);
  const builder = new ViewBuilder(view);
  for (let at = start; at < end; ) {
    if (view.text[at] === '\\' && at + 1 < end) {
      const escaped = view.text[at + 1] ?? '';
      builder.add(at, at + 2, ESCAPES[escaped] ?? escaped);
      at += 2;
    } else {
      builder.add(at, at + 1);
      at += 1;
    }
  }
  return builder.view();
}

/** Counts comments as read. */
export function markComments(cursor: Cursor, mark: (span: TextSpan) => void): void {
  for (const comment of cursor.comments) mark(cursor.view.source(comment));
}
