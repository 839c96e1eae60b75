/**
 * The number of a KEP as written; nothing where it is one from before KEPs took the numbers of their
 * issues: those begin with two zeros, or are dates of eight digits.
 */
export function currentNumber(digits: string | undefined): number | undefined {
  if (digits === undefined || digits.length > 5 || digits.startsWith('00')) return undefined;
  return Number(digits) || undefined;
}

const KEP_IN_TEXT = /\bKEP[-: ]{0,2}#?(\d{1,5})\b(?!\.\d)/gi;
const LAST_FORMER_NUMBER = 99;

/** A KEP that a text calls by a number. */
export interface NamedKep {
  readonly written: string;
  /** Where in the text. */
  readonly index: number;
  /** Absent where it is a number of the former kind, which is no issue's. */
  readonly number?: number | undefined;
}

/**
 * Finds "KEP-1234", "KEP 1234" and "KEP #1234" in a running text.
 * @param day when it was written, ISO 8601; up to 2019 low numbers are of the former kind.
 */
export function kepsInText(text: string, day?: string): NamedKep[] {
  return [...text.matchAll(KEP_IN_TEXT)].map(({ 0: written, 1: digits, index }) => {
    const number = currentNumber(digits);
    const isEarly = day !== undefined && day < '2020';
    const isFormer = isEarly && number !== undefined && number <= LAST_FORMER_NUMBER;
    return { written, index, ...(number !== undefined && !isFormer && { number }) };
  });
}

const KEP_PREFIX = /^(?:KEP[- ]?\d+\s*[:–—-]|\[KEP[- ]?\d+\]\s*[:–—-]?)\s*/i;

/** A title without the "KEP-1234:" or "[KEP-1234]" that it begins with. */
export function withoutKepNumber(title: string): string {
  return title.replace(KEP_PREFIX, '');
}
