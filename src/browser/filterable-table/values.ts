import { ANY, NONE, toValue } from '../../model/table/value.ts';

/** The values that a piece of a cell's text names, which are separated by commas. */
export function splitValues(text: string): string[] {
  return text.split(',').map(toValue).filter(Boolean);
}

/**
 * Whether a cell with these values passes a filter; an empty filter lets everything pass.
 * @param wanted a value, or several that are separated by commas, one of which is enough
 */
export function passes(values: ReadonlySet<string>, wanted: string): boolean {
  return wanted === '' || wanted.split(',').some((each) => hasValue(values, each));
}

function hasValue(values: ReadonlySet<string>, wanted: string): boolean {
  if (wanted === ANY) return values.size > 0;
  return values.has(wanted) || (wanted === NONE && values.size === 0);
}

/**
 * Whether a text has every word of a query, in any order; both in lower case. "kep-127" is the number
 * 127, and no part of another.
 */
export function hasWords(text: string, query: string): boolean {
  return query
    .replace(/\bkep\s+(?=\d)/, 'kep-')
    .split(/\s+/)
    .every((word) => {
      const number = /^(?:kep-?|#)0*(\d+)$/.exec(word)?.[1];
      return number === undefined
        ? text.includes(word)
        : new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text);
    });
}
