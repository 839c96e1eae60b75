import type { TextSpan } from '../model/check/setting.ts';

/**
 * A text that stands inside the whole one, with its indentation, quotes and escapes undone, that still
 * knows where in the whole each of its characters stands.
 */
export class View {
  readonly text: string;
  readonly #starts: Uint32Array | number;
  readonly #ends: Uint32Array | undefined;

  private constructor(text: string, starts: Uint32Array | number, ends?: Uint32Array) {
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** A text as it is, from an offset of the whole on. */
  static plain(text: string, base: number): View {
    return new View(text, base);
  }

  /** A text whose characters stand apart in the whole, by where each of them does. */
  static mapped(text: string, places: readonly TextSpan[]): View {
    const ends = Uint32Array.from(places, ({ end }) => end);
    const starts = new Uint32Array(places.length + 1);
    for (const [index, { start }] of places.entries()) starts[index] = start;
    starts[places.length] = ends.at(-1) ?? 0;
    return new View(text, starts, ends);
  }

  /** Where a stretch of it stands in the whole. */
  source({ start, end }: TextSpan): TextSpan {
    if (typeof this.#starts === 'number') {
      return { start: this.#starts + start, end: this.#starts + end };
    }
    const from = this.#starts[start] ?? 0;
    return { start: from, end: end > start ? (this.#ends?.[end - 1] ?? from) : from };
  }

  /** Where all of it stands in the whole. */
  get span(): TextSpan {
    return this.source({ start: 0, end: this.text.length });
  }

  part(start: number, end: number = this.text.length): View {
    const text = this.text.slice(start, end);
    if (typeof this.#starts === 'number') return new View(text, this.#starts + start);
    const ends = this.#ends?.subarray(start, end);
    const starts = this.#starts.slice(start, end + 1);
    starts[end - start] = ends?.at(-1) ?? starts[0] ?? 0;
    return new View(text, starts, ends);
  }

  trimmed(): View {
    const start = this.text.length - this.text.trimStart().length;
    return this.part(start, Math.max(start, this.text.trimEnd().length));
  }
}

/** A stretch of another view, or one of its characters that is written in another way than it is meant. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly meant?: string;
}

/** Puts a view together out of the characters of another one. */
export class ViewBuilder {
  readonly #from: View;
  readonly #pieces: Piece[] = [];

  constructor(from: View) {
    this.#from = from;
  }

  /** Adds a character that is written in another way, or a stretch as it is written. */
  add(start: number, end: number, meant?: string): void {
    const last = this.#pieces.at(-1);
    if (meant !== undefined) this.#pieces.push({ start, end, meant });
    else if (start >= end) return;
    else if (last?.end === start && last.meant === undefined) {
      this.#pieces[this.#pieces.length - 1] = { start: last.start, end };
    } else this.#pieces.push({ start, end });
  }

  /** What was added: most often one stretch, of which nothing more has to be kept than where it is. */
  view(): View {
    const [only, ...others] = this.#pieces;
    if (only !== undefined && others.length === 0 && only.meant === undefined) {
      return this.#from.part(only.start, only.end);
    }
    const texts: string[] = [];
    const places: TextSpan[] = [];
    for (const { start, end, meant } of this.#pieces) {
      texts.push(meant ?? this.#from.text.slice(start, end));
      if (meant !== undefined) {
        const span = this.#from.source({ start, end });
        for (let unit = 0; unit < meant.length; unit += 1) places.push(span);
      } else {
        for (let at = start; at < end; at += 1) {
          places.push(this.#from.source({ start: at, end: at + 1 }));
        }
      }
    }
    return View.mapped(texts.join(''), places);
  }
}
