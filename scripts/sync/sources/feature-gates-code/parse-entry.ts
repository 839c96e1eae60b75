import type { GateStage } from '../../../../src/schemas/stage.ts';
import {
  type Field,
  fieldOf,
  noteForm,
  noteMissing,
  noteUnknown,
  readBoolean,
  readRelease,
  readText,
} from '../../reading/fields.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { STAGE_WORDS } from '../../reading/stage-words.ts';
import { isWrittenMap, type Written } from '../../reading/written.ts';
import { type GateSpec, STAGE_NAMES } from './registration/specs.ts';

const EXPECTED_STAGE = 'Alpha, Beta, GA or Deprecated';
/** The fields of an element of `versionedSpecs`. */
export const SPEC_FIELDS: readonly string[] = [
  ...['default', 'lockToDefault', 'preRelease', 'version'],
  'minCompatibilityVersion',
];

/**
 * Reads one element of `versionedSpecs`; what cannot be read is absent, and all of it where that is from when on it
 * holds.
 * @param written the element
 * @param field its name in problems, such as "versionedSpecs[0]"
 */
export function parseEntry(written: Written, field: string, oddities: Oddities): GateSpec {
  if (!isWrittenMap(written)) {
    oddities.add(field, 'not-a-value', 'a mapping', written);
    return {};
  }
  const value = withKnownKeys(written, SPEC_FIELDS, oddities, `${field}.`);
  const fieldNamed = (key: string): Field => fieldOf(value, key, oddities, `${field}.`);
  const version = readRelease(required(fieldNamed('version'), 'a release such as "1.34"'), '1.34');
  const stage = readStage(fieldNamed('preRelease'));
  const isOn = readBoolean(required(fieldNamed('default'), 'true or false'));
  const locked = readLock(fieldNamed('lockToDefault'));
  const compatible = fieldNamed('minCompatibilityVersion');
  const minCompatibilityVersion = readRelease(compatible, '1.34');
  noteUnknown(value, SPEC_FIELDS, oddities, `${field}.`);
  // Without the bound it would hold too early.
  const isBounded = !compatible.written || minCompatibilityVersion !== undefined;
  if (version === undefined || !isBounded) return {};
  return { version, stage, default: isOn, locked, minCompatibilityVersion };
}

function required(field: Field, expected: string): Field {
  noteMissing(field, expected);
  return field;
}

/** An empty `preRelease` is GA: component-base defines the constant `GA` as the empty string. */
function readStage(field: Field): GateStage | undefined {
  const { name, written, oddities } = field;
  if (written === undefined) {
    oddities.add(name, 'missing', EXPECTED_STAGE);
    return undefined;
  }
  const isEmpty = written === null || written === '';
  const text = isEmpty ? 'GA' : readText(field, EXPECTED_STAGE);
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  const isMeant = ([key, stage]: readonly [string, GateStage]) =>
    key.toLowerCase() === word || stage === STAGE_WORDS.get(word);
  const [known] = [...STAGE_NAMES].find(isMeant) ?? [];
  noteForm(field, EXPECTED_STAGE, isEmpty ? '' : text, known);
  return STAGE_NAMES.get(known ?? '');
}

/** Go's zero value: a spec that leaves `lockToDefault` out is not locked. */
function readLock(field: Field): boolean | undefined {
  if (field.written !== undefined) return readBoolean(required(field, 'true or false'));
  field.oddities.add(field.name, 'missing', 'true or false; read as false');
  return false;
}
