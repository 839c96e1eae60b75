import type { TextSpan, Unread } from '../model/check/setting.ts';
import type { linePlaces } from '../model/lines.ts';
import type { Mentions } from './mentions.ts';
import { isPlainMention, unreadWords, type Watched } from './watched.ts';

/** What a template goes through before a mention in it, and puts in below. */
const GONE_THROUGH = /\{[{%][-~]?[ \t]*(?:for|range|with)\b[^{}%\n]*$/;
/** It begins no farther before the mention, and is put in no more lines below. */
const NEAR = 200;
const MOST_BELOW = 4;

/** Gathers what a text has that was not read, by line. */
export class Leftovers {
  readonly #place: ReturnType<typeof linePlaces>;
  readonly #doubts: { readonly at: number; readonly reason: string; readonly within: TextSpan }[] =
    [];
  /** By line and reason, so that each is said once. */
  readonly #unread = new Map<string, Unread>();

  constructor(place: ReturnType<typeof linePlaces>) {
    this.#place = place;
  }

  /** Says that something was not read. */
  add(at: number, reason: string, isBroken: boolean): void {
    const { line } = this.#place(at);
    const key = `${line} ${reason}`;
    if (!this.#unread.has(key)) this.#unread.set(key, { line, reason, isBroken });
  }

  /** Says why something in a stretch may not have been read, which counts where a mention in it was not. */
  addDoubt(at: number, reason: string, within: TextSpan): void {
    this.#doubts.push({ at, reason, within });
  }

  /** Everything that was not read, with the mentions of a text on whose lines nothing else is said. */
  all(text: string, mentions: Mentions, watched: Watched | undefined): Unread[] {
    const places = mentions.unread();
    for (const { at, reason, within } of this.#doubts) {
      const isFounded = places.some(({ start }) => within.start <= start && start < within.end);
      if (isFounded) this.add(at, reason, false);
    }
    const left = [...this.#unread.values()];
    const named = new Set(left.map(({ line }) => line));
    const plain = places.filter(({ start, end }) =>
      isPlainMention(watched, text.slice(start, end)),
    );
    const isSaidBelow = (start: number): boolean => {
      const { line } = this.#place(start);
      const isNear = left.some((one) => one.line > line && one.line <= line + MOST_BELOW);
      return isNear && GONE_THROUGH.test(text.slice(Math.max(0, start - NEAR), start));
    };
    const mentioned = new Set(
      plain.filter(({ start }) => !isSaidBelow(start)).map(({ start }) => this.#place(start).line),
    );
    const more = [...mentioned]
      .filter((line) => !named.has(line))
      .map((line): Unread => ({ line, reason: unreadWords(watched), isBroken: false }));
    return [...left, ...more].toSorted((a, b) => a.line - b.line);
  }
}
