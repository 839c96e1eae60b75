import type { WrittenMap } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { isoDay } from './parse-calendar.ts';

const PATCH = /^\d{1,3}\.\d{1,3}\.\d{1,4}$/;

/** Reads the patch release that a field names. */
export function readPatchVersion(
  entry: WrittenMap,
  key: string,
  prefix: string,
  oddities: Oddities,
): string | undefined {
  const text = entry.get(key);
  if (typeof text === 'string' && PATCH.test(text)) return text;
  const kind = text === undefined || text === null || text === '' ? 'missing' : 'not-a-value';
  oddities.add(`${prefix}${key}`, kind, 'a patch release such as "1.34.2"', text ?? undefined);
  return undefined;
}

/** Reads a field that holds a day. */
export function readDay(
  entry: WrittenMap,
  key: string,
  prefix: string,
  oddities: Oddities,
): string | undefined {
  const text = entry.get(key);
  const expected = 'a day such as "2025-08-27"';
  if (text === undefined || text === null || text === '') {
    oddities.add(`${prefix}${key}`, 'missing', expected);
    return undefined;
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(text)) ?? [];
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === undefined) oddities.add(`${prefix}${key}`, 'not-a-value', expected, text);
  return date;
}

/** Notes the fields that are no part of the format. */
export function noteUnknown(
  entry: WrittenMap,
  known: readonly string[],
  prefix: string,
  oddities: Oddities,
): void {
  for (const [key, value] of entry) {
    if (known.includes(key)) continue;
    oddities.add(`${prefix}${key}`, 'unknown-field', known.join(', '), value);
  }
}
