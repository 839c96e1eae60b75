import { existingDay } from '../../src/model/day.ts';
import { UsageError } from './usage-error.ts';

/** Reads a calendar date. @throws {UsageError} */
export function readDate(text: string): string {
  if (existingDay(text) === undefined)
    throw new UsageError(`invalid date "${text}" (expected a day since 2000, as YYYY-MM-DD)`);
  return text;
}

/** Makes a reader of one of these words. It throws a {@link UsageError}. */
export function oneOf<T extends string>(allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((one) => one === text);
    if (found !== undefined) return found;
    throw new UsageError(`invalid value "${text}" (expected ${allowed.join(', ')})`);
  };
}

/** Makes a reader of a whole number up to this one. It throws a {@link UsageError}. */
export function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) <= most) return Number(text);
    throw new UsageError(`invalid number "${text}" (expected a whole number up to ${most})`);
  };
}
