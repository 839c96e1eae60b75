import type { Written } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';

const EXPECTED_VERSION = 'a release such as "1.34" or "1.34.2"';

/** Whether a field is left out or empty. */
export function isAbsent(value: Written | undefined): value is null | undefined | '' {
  return value === undefined || value === null || value === '';
}

/** Reads a boolean, where there is one; YAML 1.2 reads `True` and `TRUE` as true as well. */
export function readBoolean(
  value: Written | undefined,
  field: string,
  oddities: Oddities,
): boolean | undefined {
  if (isAbsent(value)) return undefined;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (text !== 'true' && text !== 'false') {
    oddities.add(field, 'not-a-value', 'true or false', value);
    return undefined;
  }
  if (text !== value) oddities.add(field, 'normalised', 'true or false', value);
  return text === 'true';
}

/** Reads a minor or patch release, where there is one. */
export function readVersion(
  value: Written | undefined,
  field: string,
  oddities: Oddities,
): string | undefined {
  if (isAbsent(value)) return undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  const match = /^(v?)(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)$/.exec(text);
  if (match === null) oddities.add(field, 'not-a-value', EXPECTED_VERSION, value);
  else if (match[2] !== value) oddities.add(field, 'normalised', EXPECTED_VERSION, value);
  return match?.[2];
}
