import type { KyamlValue } from '../../src/formats/kyaml.ts';
import { isGroupName } from '../../src/model/sig.ts';

/** What a copy's numbers and years differ by from those of the copy before it. */
const KEP_STEP = 100_000;
const PULL_REQUEST_STEP = 1_000_000;
/** After 28 years the days of the week and the leap years come again. */
const YEAR_STEP = 28;

/** A record, as it is written. */
export interface KyamlRecord {
  readonly [key: string]: KyamlValue | undefined;
}

/** How the names of a copy follow from those of the originals. */
export interface Copy {
  /** 1 for the first copy. */
  readonly index: number;
  /** The names of all gates, which are other ones in a copy. */
  readonly gates: ReadonlySet<string>;
}

/** "sig-node/1287-resize" in a copy: "sig-node/101287-resize", in an identifier and in a path. */
export function copyDirectory(text: string, { index }: Copy): string {
  return text.replaceAll(
    /(^|\/)(\d+)-(?=[a-zA-Z]|\d{8}-)/g,
    (_, before: string, number: string) => `${before}${Number(number) + index * KEP_STEP}-`,
  );
}

/**
 * What a record's file is called in a copy, its path below the collection's folder; nothing for a
 * release or a group, of which there are few.
 */
export function copyName(name: string, copy: Copy): string | undefined {
  if (/^\d+\.\d+$/.test(name) || isGroupName(name)) return undefined;
  if (isDay(name)) return copyDay(name, copy);
  if (/^\d+$/.test(name)) return String(Number(name) + copy.index * KEP_STEP);
  const directory = copyDirectory(name, copy);
  return directory === name ? copyGate(name, copy) : directory;
}

/** A gate's name in a copy, and that of whatever else has no number. */
function copyGate(name: string, { index }: Copy): string {
  return `${name}Copy${index}`;
}

/** The days that a record of a day's own holds, in a copy. */
export function copyDays(record: KyamlRecord, copy: Copy): KyamlRecord {
  const fields = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' && isDay(value) ? copyDay(value, copy) : value,
  ]);
  return Object.fromEntries(fields);
}

/** Whether a text is a day, ISO 8601. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** A day in a copy: some decades before, since digests are named by their days. */
export function copyDay(day: string, { index }: Copy): string {
  return day.replace(/^\d{4}/, (year) => String(Number(year) - index * YEAR_STEP));
}

/** A pull request's number in a copy. */
export function copyPullRequest(number: number, { index }: Copy): number {
  return number + index * PULL_REQUEST_STEP;
}

/**
 * A record under other names: its KEPs, gates and pull requests are those of the same copy, its
 * people, SIGs and releases the same.
 */
export function cloneRecord(value: KyamlValue, copy: Copy, key = ''): KyamlValue {
  if (typeof value === 'number') return copyNumber(value, copy, key);
  if (typeof value === 'string')
    return copy.gates.has(value) ? copyGate(value, copy) : copyDirectory(value, copy);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((each) => cloneRecord(each, copy, key));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      each === undefined ? each : cloneRecord(each, copy, name),
    ]),
  );
}

function copyNumber(value: number, copy: Copy, key: string): number {
  switch (key) {
    case 'number':
    case 'keps':
      return value + copy.index * KEP_STEP;
    case 'pr':
      return copyPullRequest(value, copy);
    default:
      return value;
  }
}

function isList(value: KyamlValue): value is readonly KyamlValue[] {
  return Array.isArray(value);
}
