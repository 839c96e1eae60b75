import type { TextSpan, Whole } from '../model/check/setting.ts';
import { withoutWord } from './removal.ts';
import type { View } from './view.ts';

/** An argument of a command, as the program gets it. */
export interface Word {
  readonly view: View;
  /** What goes when nothing of it is left. */
  readonly whole: Whole;
  /** Where it stands in the text with its quotes, and in what; absent where it is an item of a list. */
  readonly place?: { readonly text: string; readonly at: TextSpan; readonly within: TextSpan };
}

/** A word of a text, which goes with the white space before it. */
export function wordAt(text: string, view: View, at: TextSpan, within: TextSpan): Word {
  return { view, whole: wholeOf(text, at, within), place: { text, at, within } };
}

/** An item of a list that is read as a line, of what a search printed too, goes with its dash, which is like a word. */
const DASH = /(?:^|\n)(?:[\w./-]+:(?:\d+:)?)?[ \t]*-[ \t]+$/;

function wholeOf(text: string, at: TextSpan, within: TextSpan): Whole {
  const before = text.slice(Math.max(within.start, at.start - 200), at.start);
  if (DASH.test(before)) return { kind: 'none', reason: 'it is an item of a list' };
  return { kind: 'span', span: withoutWord(text, at, within) };
}

/** What goes when neither of two words is left. */
export function bothWords(first: Word, second: Word): Whole {
  const [a, b] = [first.whole, second.whole];
  if (a.kind === 'items' && b.kind === 'items' && a.container === b.container) {
    return { ...a, indexes: [...a.indexes, ...b.indexes] };
  }
  if (first.place !== undefined && second.place !== undefined) {
    const { text, at, within } = first.place;
    const both = { start: at.start, end: second.place.at.end };
    return wholeOf(text, both, within);
  }
  return { kind: 'none', reason: 'two arguments that stand apart belong together' };
}

/** A condition or a loop of a template is a word of its own, whatever it is joined to: how one goes on, and ends. */
const REST = String.raw`(?:[^%\n{<]|[{<](?!%)|%(?![}>])){0,200}%[}>]`;
export const CONDITION = String.raw`(?:\{%|<%(?!=))${REST}`;
export const CONDITION_ENDS = String.raw`[{<]%-?[ \t]*e(?:nd|l)${REST}(?:[-\s"']|[{<]%|$)`;
/** What a template puts in is one piece with its white space: "{{ gates }}", "<% gates %>". */
export const TEMPLATE_MARK = String.raw`\{\{[^{}\n]*\}\}|[{<]%${REST}`;
const PIECE = String.raw`${TEMPLATE_MARK}|"[^"]*"|'[^']*'|[^\s"']`;
const WORD = new RegExp(`${CONDITION}|(?:(?!${CONDITION_ENDS})(?:${PIECE}))+`, 'g');

/** The words of a value, of which one alone goes with what the value is given to. */
export function wordsIn(
  text: string,
  value: View,
  whole?: Whole,
  views: readonly View[] = splitWords(value),
): Word[] {
  const only = views.length === 1 ? whole : undefined;
  return views.map((view) =>
    only === undefined ? wordAt(text, view, view.span, value.span) : { view, whole: only },
  );
}

/** The words of a text between white space, quotes kept together; nothing in it is taken for an operator. */
export function splitWords(view: View): View[] {
  return Array.from(view.text.matchAll(WORD), ({ index, 0: word }) =>
    view.part(index, index + word.length),
  );
}
