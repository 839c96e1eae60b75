import type { CodeEntry } from '../../../../src/schemas/feature-gate.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import type { GateStage } from '../../../../src/schemas/stage.ts';
import { isYamlRecord, oddity, scalarText, type YamlRecord } from './parse-yaml.ts';

/** One entry as far as it can be read, with everything odd about it. */
export interface ParsedEntry {
  /** Absent where the entry cannot be read as a whole: no part of it is guessed. */
  readonly entry?: CodeEntry;
  readonly problems: readonly Problem[];
}

const STAGES: Readonly<Record<string, GateStage>> = {
  Alpha: 'alpha',
  Beta: 'beta',
  GA: 'stable',
  Deprecated: 'deprecated',
};

const EXPECTED_STAGE = 'Alpha, Beta, GA or Deprecated';
const KNOWN_FIELDS = ['default', 'lockToDefault', 'preRelease', 'version'];

/**
 * Reads one element of `versionedSpecs`.
 * @param value the element
 * @param field its name in problems, such as "versionedSpecs[0]"
 */
export function parseEntry(value: unknown, field: string): ParsedEntry {
  if (!isYamlRecord(value)) {
    return { problems: [oddity('not-a-value', field, value, 'a mapping')] };
  }
  const problems: Problem[] = [];
  const version = readVersion(value.version, `${field}.version`, problems);
  const stage = readStage(value, `${field}.preRelease`, problems);
  const isOn = readDefault(value.default, `${field}.default`, problems);
  const locked = readLock(value, `${field}.lockToDefault`, problems);
  for (const key of Object.keys(value).filter((name) => !KNOWN_FIELDS.includes(name))) {
    problems.push(
      oddity('unknown-field', `${field}.${key}`, value[key], 'a field of a versioned spec'),
    );
  }
  if (version === undefined || stage === undefined || isOn === undefined || locked === undefined) {
    return { problems };
  }
  return { entry: { version, stage, default: isOn, locked }, problems };
}

function readVersion(value: unknown, field: string, problems: Problem[]): string | undefined {
  const text = scalarText(value);
  const expected = 'a minor release such as "1.34"';
  if (text === undefined) {
    problems.push(oddity('missing', field, value, expected));
    return undefined;
  }
  const match = /^(v?)(\d{1,4}\.\d{1,4})$/.exec(text);
  if (match === null) problems.push(oddity('not-a-value', field, text, expected));
  else if (match[1] !== '') problems.push(oddity('normalised', field, text, expected));
  return match?.[2];
}

/** An empty `preRelease` is GA: component-base defines the constant `GA` as the empty string. */
function readStage(spec: YamlRecord, field: string, problems: Problem[]): GateStage | undefined {
  const written = spec.preRelease;
  if (typeof written !== 'string') {
    problems.push(
      oddity(written === undefined ? 'missing' : 'not-a-value', field, written, EXPECTED_STAGE),
    );
    return undefined;
  }
  const name = written.trim() === '' ? 'GA' : written.trim();
  const known = Object.keys(STAGES).find((key) => key.toLowerCase() === name.toLowerCase());
  if (known === undefined) {
    problems.push(oddity('not-a-value', field, written, EXPECTED_STAGE));
    return undefined;
  }
  if (known !== written) problems.push(oddity('normalised', field, written, EXPECTED_STAGE));
  return STAGES[known];
}

function readDefault(value: unknown, field: string, problems: Problem[]): boolean | undefined {
  const text = scalarText(value);
  if (text === 'true' || text === 'false') return text === 'true';
  problems.push(
    oddity(text === undefined ? 'missing' : 'not-a-value', field, value, 'true or false'),
  );
  return undefined;
}

/** Go's zero value: a spec that leaves `lockToDefault` out is not locked. */
function readLock(spec: YamlRecord, field: string, problems: Problem[]): boolean | undefined {
  if (spec.lockToDefault !== undefined) return readDefault(spec.lockToDefault, field, problems);
  problems.push(oddity('missing', field, undefined, 'true or false; read as false'));
  return false;
}
