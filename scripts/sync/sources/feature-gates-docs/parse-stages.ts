import { compareVersions } from '../../../../src/model/version.ts';
import type { DocsStage } from '../../../../src/schemas/feature-gate.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { gateStage } from '../../../../src/schemas/stage.ts';
import { isYamlRecord, oddity, scalarText } from '../feature-gates-code/parse-yaml.ts';

/** The documented stages of a gate, with everything odd about them. */
export interface ParsedStages {
  readonly stages: readonly DocsStage[];
  readonly problems: readonly Problem[];
}

const EXPECTED_STAGE = 'alpha, beta, stable or deprecated';
const EXPECTED_VERSION = 'a release such as "1.34" or "1.34.2"';
const KNOWN_FIELDS = ['stage', 'defaultValue', 'fromVersion', 'toVersion', 'locked'];

/**
 * Reads `stages` of a feature-gate page.
 * @param value the field
 * @param removed whether the page says that the gate is gone, so that its last stage must end
 */
export function parseStages(value: unknown, removed: boolean): ParsedStages {
  if (!Array.isArray(value) || value.length === 0) {
    const kind = value === undefined || scalarText(value) === undefined ? 'missing' : 'not-a-value';
    return { stages: [], problems: [oddity(kind, 'stages', value, 'a list of stages')] };
  }
  const problems: Problem[] = [];
  const stages = value.flatMap((item: unknown, index) => {
    const stage = parseStage(item, `stages[${index}]`, problems);
    return stage === undefined ? [] : [stage];
  });
  problems.push(...disorder(stages, removed));
  return { stages, problems };
}

function parseStage(item: unknown, field: string, problems: Problem[]): DocsStage | undefined {
  if (!isYamlRecord(item)) {
    problems.push(oddity('not-a-value', field, item, 'a mapping with stage and fromVersion'));
    return undefined;
  }
  const stage = readStage(item.stage, `${field}.stage`, problems);
  const isOn = readBoolean(item.defaultValue, `${field}.defaultValue`, problems);
  const from = readVersion(item.fromVersion, `${field}.fromVersion`, problems);
  const to = readVersion(item.toVersion, `${field}.toVersion`, problems);
  const locked = readBoolean(item.locked, `${field}.locked`, problems);
  for (const key of Object.keys(item).filter((name) => !KNOWN_FIELDS.includes(name))) {
    problems.push(oddity('unknown-field', `${field}.${key}`, item[key], KNOWN_FIELDS.join(', ')));
  }
  for (const [key, expected] of [
    ['defaultValue', 'true or false'],
    ['fromVersion', EXPECTED_VERSION],
  ] as const) {
    if (scalarText(item[key]) === undefined && !isYamlRecord(item[key])) {
      problems.push(oddity('missing', `${field}.${key}`, item[key], expected));
    }
  }
  if (stage === undefined) return undefined;
  return {
    stage,
    ...(isOn !== undefined && { default: isOn }),
    ...(locked !== undefined && { locked }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function readStage(
  value: unknown,
  field: string,
  problems: Problem[],
): DocsStage['stage'] | undefined {
  const text = scalarText(value);
  const stage = gateStage.safeParse(text?.toLowerCase());
  if (!stage.success) {
    problems.push(
      oddity(text === undefined ? 'missing' : 'not-a-value', field, value, EXPECTED_STAGE),
    );
    return undefined;
  }
  if (stage.data !== text) problems.push(oddity('normalised', field, value, EXPECTED_STAGE));
  return stage.data;
}

/** YAML 1.2 reads `True` and `TRUE` as true as well. */
export function readBoolean(
  value: unknown,
  field: string,
  problems: Problem[],
): boolean | undefined {
  if (value === undefined || value === '') return undefined;
  const text = scalarText(value)?.toLowerCase();
  if (text === 'true' || text === 'false') {
    if (text !== value) problems.push(oddity('normalised', field, value, 'true or false'));
    return text === 'true';
  }
  problems.push(oddity('not-a-value', field, value, 'true or false'));
  return undefined;
}

function readVersion(value: unknown, field: string, problems: Problem[]): string | undefined {
  if (value === undefined || value === '') return undefined;
  const match = /^(v?)(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)$/.exec(scalarText(value) ?? '');
  if (match === null) problems.push(oddity('not-a-value', field, value, EXPECTED_VERSION));
  else if (match[1] !== '') problems.push(oddity('normalised', field, value, EXPECTED_VERSION));
  return match?.[2];
}

/** Stages follow each other, each but the last ends, and the last ends when the gate is gone. */
function disorder(stages: readonly DocsStage[], removed: boolean): Problem[] {
  return stages.flatMap(({ from, to }, index) => {
    const end = `stages[${index}].toVersion`;
    const next = stages[index + 1];
    if (from !== undefined && to !== undefined && compareVersions(to, from) < 0) {
      return [oddity('contradiction', end, to, `${from} or later, where the stage begins`)];
    }
    if (next === undefined && to !== undefined && !removed) {
      return [oddity('contradiction', end, to, 'no end, or "removed: true"')];
    }
    if (to === undefined && (next !== undefined || removed)) {
      const why = next === undefined ? 'the gate is removed' : 'another stage follows';
      return [oddity('missing', end, undefined, `the last release of the stage, since ${why}`)];
    }
    if (next?.from !== undefined && to !== undefined && compareVersions(next.from, to) <= 0) {
      return [
        oddity('contradiction', `stages[${index + 1}].fromVersion`, next.from, `later than ${to}`),
      ];
    }
    return [];
  });
}
