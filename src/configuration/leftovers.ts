import type { GateSetting, TextSpan, Unread } from '../model/check/setting.ts';
import { countFirst, type linePlaces } from '../model/lines.ts';
import { templateParts } from './branches.ts';
import type { Mentions } from './mentions.ts';
import { isPlainMention, unreadWords, type Watched } from './watched.ts';

/** A text, with the mentions of what was searched for in it. */
interface SearchedText {
  readonly text: string;
  readonly mentions: Mentions;
  readonly watched: Watched | undefined;
}

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

  /**
   * Everything that was not read, with the mentions of a text on whose lines nothing else is said. A template that
   * names gates is left out where its part has something else that was not read or, of a condition, a setting.
   * @param settings in the order of the text
   */
  all({ text, mentions, watched }: SearchedText, settings: readonly GateSetting[]): Unread[] {
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
    const partAt = plain.length === 0 ? undefined : templateParts(text);
    const lines = [...named].toSorted((a, b) => a - b);
    const isSaidBelow = ({ start: at }: TextSpan): boolean => {
      const { start, end, isAsked } = partAt?.(at) ?? { start: at, end: at, isAsked: false };
      const startsIn = (one: TextSpan | undefined) => one !== undefined && one.start < end;
      const { line } = this.#place(start);
      const next = lines[countFirst(lines, (one) => one <= line)] ?? Number.POSITIVE_INFINITY;
      return (
        (isAsked && startsIn(settings[countFirst(settings, (one) => one.at.start < start)]?.at)) ||
        startsIn(places[countFirst(places, (one) => one.start < start)]) ||
        (start < end && next <= this.#place(end).line)
      );
    };
    const mentioned = new Set(
      plain.filter((one) => !isSaidBelow(one)).map(({ start }) => this.#place(start).line),
    );
    const more = [...mentioned]
      .filter((line) => !named.has(line))
      .map((line): Unread => ({ line, reason: unreadWords(watched), isBroken: false }));
    return [...left, ...more].toSorted((a, b) => a.line - b.line);
  }
}
