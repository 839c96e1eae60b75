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

  /** A text whose characters stand apart in the whole: where each begins, and where the last one ends. */
  static mapped(text: string, starts: readonly number[], ends: readonly number[]): View {
    return new View(text, Uint32Array.from([...starts, ends.at(-1) ?? 0]), Uint32Array.from(ends));
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

  /** A part of it. */
  part(start: number, end: number = this.text.length): View {
    const text = this.text.slice(start, end);
    if (typeof this.#starts === 'number') return new View(text, this.#starts + start);
    const ends = this.#ends?.subarray(start, end);
    const starts = this.#starts.slice(start, end + 1);
    starts[end - start] = ends?.at(-1) ?? starts[0] ?? 0;
    return new View(text, starts, ends);
  }

  /** It without white space around it. */
  trimmed(): View {
    const start = this.text.length - this.text.trimStart().length;
    return this.part(start, Math.max(start, this.text.trimEnd().length));
  }
}

/** Puts a view together out of the characters of another one. */
export class ViewBuilder {
  readonly #from: View;
  readonly #text: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(from: View) {
    this.#from = from;
  }

  /** Adds a character that is written in another way, or a stretch as it is written. */
  add(start: number, end: number, meant?: string): void {
    if (meant !== undefined) {
      const span = this.#from.source({ start, end });
      for (const unit of meant.split('')) this.#push(unit, span);
      return;
    }
    for (let at = start; at < end; at += 1) {
      this.#push(this.#from.text[at] ?? '', this.#from.source({ start: at, end: at + 1 }));
    }
  }

  /** What was added. */
  view(): View {
    return View.mapped(this.#text.join(''), this.#starts, this.#ends);
  }

  #push(unit: string, { start, end }: TextSpan): void {
    this.#text.push(unit);
    this.#starts.push(start);
    this.#ends.push(end);
  }
}
