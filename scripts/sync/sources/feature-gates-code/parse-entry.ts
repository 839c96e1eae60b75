import type { CodeEntry } from '../../../../src/schemas/feature-gate.ts';
import type { GateStage } from '../../../../src/schemas/stage.ts';
import {
  type Field,
  fieldOf,
  noteMissing,
  noteUnknown,
  readBoolean,
  readRelease,
} from '../../reading/fields.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import { isWrittenMap, type Written } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { STAGE_NAMES } from './stage-names.ts';

const EXPECTED_STAGE = 'Alpha, Beta, GA or Deprecated';
const KNOWN_FIELDS = [
  ...['default', 'lockToDefault', 'preRelease', 'version'],
  'minCompatibilityVersion',
];

/**
 * Reads one element of `versionedSpecs`; undefined where it cannot be read as a whole, for no part
 * of it is guessed.
 * @param written the element
 * @param field its name in problems, such as "versionedSpecs[0]"
 */
export function parseEntry(
  written: Written,
  field: string,
  oddities: Oddities,
): CodeEntry | undefined {
  if (!isWrittenMap(written)) {
    oddities.add(field, 'not-a-value', 'a mapping', written);
    return undefined;
  }
  const value = withKnownKeys(written, KNOWN_FIELDS, oddities, `${field}.`);
  const fieldNamed = (key: string): Field => fieldOf(value, key, oddities, `${field}.`);
  const version = readRelease(required(fieldNamed('version'), 'a release such as "1.34"'), '1.34');
  const stage = readStage(value.get('preRelease'), `${field}.preRelease`, oddities);
  const isOn = readBoolean(required(fieldNamed('default'), 'true or false'));
  const locked = readLock(fieldNamed('lockToDefault'));
  const compatible = fieldNamed('minCompatibilityVersion');
  const minCompatibilityVersion = readRelease(compatible, '1.34');
  noteUnknown(value, KNOWN_FIELDS, oddities, `${field}.`);
  if (version === undefined || stage === undefined || isOn === undefined || locked === undefined) {
    return undefined;
  }
  // Without the bound it would hold too early.
  if (compatible.written && minCompatibilityVersion === undefined) return undefined;
  return { version, stage, default: isOn, locked, minCompatibilityVersion };
}

function required(field: Field, expected: string): Field {
  noteMissing(field, expected);
  return field;
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
  const known = [...STAGE_NAMES.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  if (known === undefined) oddities.add(field, 'not-a-value', EXPECTED_STAGE, value);
  else if (known !== value) oddities.add(field, 'normalized', EXPECTED_STAGE, value);
  return STAGE_NAMES.get(known ?? '');
}

/** Go's zero value: a spec that leaves `lockToDefault` out is not locked. */
function readLock(field: Field): boolean | undefined {
  if (field.written !== undefined) return readBoolean(required(field, 'true or false'));
  field.oddities.add(field.name, 'missing', 'true or false; read as false');
  return false;
}
