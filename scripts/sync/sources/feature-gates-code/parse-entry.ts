import type { CodeEntry } from '../../../../src/schemas/feature-gate.ts';
import type { GateStage } from '../../../../src/schemas/stage.ts';
import { isWrittenMap, type Written, type WrittenMap } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';

const STAGES: ReadonlyMap<string, GateStage> = new Map([
  ['Alpha', 'alpha'],
  ['Beta', 'beta'],
  ['GA', 'stable'],
  ['Deprecated', 'deprecated'],
]);

const EXPECTED_STAGE = 'Alpha, Beta, GA or Deprecated';
const KNOWN_FIELDS = ['default', 'lockToDefault', 'preRelease', 'version'];

/**
 * Reads one element of `versionedSpecs`; undefined where it cannot be read as a whole, for no part
 * of it is guessed.
 * @param value the element
 * @param field its name in problems, such as "versionedSpecs[0]"
 */
export function parseEntry(
  value: Written,
  field: string,
  oddities: Oddities,
): CodeEntry | undefined {
  if (!isWrittenMap(value)) {
    oddities.add(field, 'not-a-value', 'a mapping', value);
    return undefined;
  }
  const version = readVersion(value.get('version'), `${field}.version`, oddities);
  const stage = readStage(value.get('preRelease'), `${field}.preRelease`, oddities);
  const isOn = readBoolean(value.get('default'), `${field}.default`, oddities);
  const locked = readLock(value, `${field}.lockToDefault`, oddities);
  for (const [key, written] of value) {
    if (KNOWN_FIELDS.includes(key)) continue;
    oddities.add(`${field}.${key}`, 'unknown-field', KNOWN_FIELDS.join(', '), written);
  }
  if (version === undefined || stage === undefined || isOn === undefined || locked === undefined) {
    return undefined;
  }
  return { version, stage, default: isOn, locked };
}

function readVersion(
  value: Written | undefined,
  field: string,
  oddities: Oddities,
): string | undefined {
  const expected = 'a minor release such as "1.34"';
  if (value === undefined || value === null || value === '') {
    oddities.add(field, 'missing', expected);
    return undefined;
  }
  const match = typeof value === 'string' ? /^(v?)(\d{1,4}\.\d{1,4})$/.exec(value) : null;
  if (match === null) oddities.add(field, 'not-a-value', expected, value);
  else if (match[1] !== '') oddities.add(field, 'normalised', expected, value);
  return match?.[2];
}

/** An empty `preRelease` is GA: component-base defines the constant `GA` as the empty string. */
function readStage(
  value: Written | undefined,
  field: string,
  oddities: Oddities,
): GateStage | undefined {
  if (value === undefined) {
    oddities.add(field, 'missing', EXPECTED_STAGE);
    return undefined;
  }
  const name = value === null || value === '' ? 'GA' : String(value);
  const known = [...STAGES.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  if (known === undefined) oddities.add(field, 'not-a-value', EXPECTED_STAGE, value);
  else if (known !== value) oddities.add(field, 'normalised', EXPECTED_STAGE, value);
  return STAGES.get(known ?? '');
}

function readBoolean(
  value: Written | undefined,
  field: string,
  oddities: Oddities,
): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === undefined || value === null) oddities.add(field, 'missing', 'true or false');
  else oddities.add(field, 'not-a-value', 'true or false', value);
  return undefined;
}

/** Go's zero value: a spec that leaves `lockToDefault` out is not locked. */
function readLock(spec: WrittenMap, field: string, oddities: Oddities): boolean | undefined {
  if (spec.has('lockToDefault')) return readBoolean(spec.get('lockToDefault'), field, oddities);
  oddities.add(field, 'missing', 'true or false; read as false');
  return false;
}
