import { dayText } from './format-date.ts';

/** A phrase with its days as readers write them: "2026-03-01 → 2026-03-04" → "1 Mar 2026 → 4 Mar 2026". */
export function daysInWords(phrase: string): string {
  return phrase.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayText);
}
