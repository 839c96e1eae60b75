import type { TextSpan } from '../model/check/setting.ts';

/** How feature gates are named in texts that set them; a sentence about "feature gates" is none of them. */
const MENTION =
  /feature[-_]?gates?(?![a-z])|kubernetes_feature_enabled|KUBE_FEATURE_(?!GATES?\b)\w+/gi;

/** What is long enough to hold a mention in base64. */
const BASE64 = /[A-Za-z0-9+/]{32,}={0,2}/g;
/** No more of them are decoded. */
const MOST_DECODED = 500;

/** How what gzip has compressed begins in base64. */
const COMPRESSED = /^H4sI/;

/** A value that names feature gates, or may. */
interface EncodedValue {
  readonly at: number;
  readonly reason: string;
}

/** The values that name feature gates once they are decoded from base64, and what is compressed besides. */
export function encodedMentions(text: string): EncodedValue[] {
  const values: EncodedValue[] = [];
  let count = 0;
  for (const { index, 0: value } of text.matchAll(BASE64)) {
    count += 1;
    if (count > MOST_DECODED) break;
    if (COMPRESSED.test(value)) {
      const reason = 'This value is compressed, and was not looked at. Unpack it to check it.';
      values.push({ at: index, reason });
    } else if (new RegExp(MENTION).test(decoded(value))) {
      const reason = 'This value names feature gates, and is encoded. Decode it to check it.';
      values.push({ at: index, reason });
    }
  }
  return values;
}

function decoded(value: string): string {
  const whole = value.slice(0, value.length - (value.replace(/=+$/, '').length % 4 === 1 ? 1 : 0));
  try {
    return atob(whole);
  } catch {
    // It only looks like base64.
    return '';
  }
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
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
