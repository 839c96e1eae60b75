import { daysBetween } from '../day.ts';

/** The mean length of a month of the Gregorian calendar, in days. */
const DAYS_PER_MONTH = 365.2425 / 12;

/** The months between two days, ISO 8601, as a number with fractions. */
export function monthsBetween(from: string, to: string): number {
  return daysBetween(from, to) / DAYS_PER_MONTH;
}
