import type { TextSpan } from '../model/check/setting.ts';
import { countFirst } from '../model/lines.ts';

/**
 * How feature gates are named in texts that set them, and in what components log of them; a sentence about "feature
 * gates" is none of these, and neither is a package.
 */
const MENTION =
  /(?<!component-base\/)feature[-_]?gates?(?![a-z])|kubernetes_feature_enabled|KUBE_FEATURE_(?!GATES?\b)\w+|(?:unrecognized|cannot set|setting (?:GA|deprecated)) feature gate(?=:? \w)/gi;

/** Whether a text names feature gates anywhere. */
export function namesGates(text: string): boolean {
  return new RegExp(MENTION).test(text);
}

/** Every place where a text names feature gates, or what else is looked for, and which of these were read. */
export class Mentions {
  readonly #places: readonly TextSpan[];
  readonly #read = new Set<number>();

  constructor(text: string, pattern: RegExp = MENTION) {
    this.#places = Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
    }));
  }

  /** Whether there are none. */
  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  /** Whether a stretch has one. */
  isIn({ start, end }: TextSpan): boolean {
    const place = this.#places[this.#firstFrom(start)];
    return place !== undefined && place.end <= end;
  }

  /** Those in a stretch. */
  in(span: TextSpan): readonly TextSpan[] {
    const found: TextSpan[] = [];
    for (let index = this.#firstFrom(span.start); index < this.#places.length; index += 1) {
      const place = this.#places[index];
      if (place === undefined || place.end > span.end) break;
      found.push(place);
    }
    return found;
  }

  /** Counts those in a stretch as read: as a setting, or as something that sets none. */
  markRead({ start, end }: TextSpan): void {
    for (let index = this.#firstFrom(start); index < this.#places.length; index += 1) {
      if ((this.#places[index]?.end ?? 0) > end) break;
      this.#read.add(index);
    }
  }

  /** Those that nothing read. */
  unread(): readonly TextSpan[] {
    return this.#places.filter((_, index) => !this.#read.has(index));
  }

  #firstFrom(start: number): number {
    return countFirst(this.#places, (place) => place.start < start);
  }
}
