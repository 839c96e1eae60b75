import { compareVersions, minorRelease } from '../../../../src/model/version.ts';
import type { DocsStage } from '../../../../src/schemas/feature-gate.ts';
import { gateStage } from '../../../../src/schemas/stage.ts';
import {
  type Field,
  fieldOf,
  noteMissing,
  noteUnknown,
  readBoolean,
  readChoice,
  readRelease,
} from '../../reading/fields.ts';
import { withKnownKeys } from '../../reading/known-keys.ts';
import { type ItemKeys, readItems } from '../../reading/list-items.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { STAGE_WORDS } from '../../reading/stage-words.ts';
import { isWrittenList, isWrittenMap, type Written } from '../../reading/written.ts';

const EXPECTED_STAGE = `one of ${gateStage.options.join(', ')}`;
const KNOWN_FIELDS = ['stage', 'defaultValue', 'fromVersion', 'toVersion', 'locked'];
/** Other words for a field, each with what it means: those of the code, and shorter ones. */
const OTHER_FIELDS: ReadonlyMap<string, string> = new Map([
  ['default', 'defaultValue'],
  ['lockToDefault', 'locked'],
  ['from', 'fromVersion'],
  ['to', 'toVersion'],
]);
const STAGES: ItemKeys = { known: KNOWN_FIELDS, name: 'stage', spellings: OTHER_FIELDS };
const EXPECTED_LIST = 'a list of stages';
const REQUIRED_FIELDS = [
  ['stage', EXPECTED_STAGE],
  ['defaultValue', 'true or false'],
  ['fromVersion', 'the first release of the stage'],
] as const;

/**
 * Reads `stages` of a feature-gate page.
 * @param written the field
 * @param removed whether the page says that the gate is gone, so that its last stage must end
 */
export function parseStages(
  written: Written | undefined,
  removed: boolean,
  oddities: Oddities,
): DocsStage[] {
  if (written === undefined || (isWrittenList(written) && written.length === 0)) {
    oddities.add('stages', 'missing', EXPECTED_LIST);
    return [];
  }
  const items = readItems({ name: 'stages', written, oddities }, EXPECTED_LIST, STAGES) ?? [];
  const stages = items.flatMap((item, index) => {
    const stage = parseStage(item, `stages[${index}]`, oddities);
    return stage === undefined ? [] : [stage];
  });
  noteDisorder(stages, removed, oddities);
  return stages;
}

function parseStage(written: Written, field: string, oddities: Oddities): DocsStage | undefined {
  if (!isWrittenMap(written)) {
    oddities.add(field, 'not-a-value', 'a mapping with stage and fromVersion', written);
    return undefined;
  }
  const item = withKnownKeys(written, KNOWN_FIELDS, oddities, `${field}.`, OTHER_FIELDS);
  const fieldNamed = (key: string): Field => fieldOf(item, key, oddities, `${field}.`);
  for (const [key, expected] of REQUIRED_FIELDS) noteMissing(fieldNamed(key), expected);
  const stage = readChoice(fieldNamed('stage'), gateStage.options, STAGE_WORDS);
  const isOn = readBoolean(fieldNamed('defaultValue'));
  const locked = readBoolean(fieldNamed('locked'));
  const from = readRelease(fieldNamed('fromVersion'), '1.34.2');
  const to = readRelease(fieldNamed('toVersion'), '1.34.2');
  noteUnknown(item, KNOWN_FIELDS, oddities, `${field}.`);
  if (stage === undefined) return undefined;
  return { stage, default: isOn, locked, from, to };
}

/** Stages follow each other, also those without an end, each but the last ends, and the last ends when the gate is gone. */
function noteDisorder(stages: readonly DocsStage[], removed: boolean, oddities: Oddities): void {
  stages.forEach(({ from, to }, index) => {
    const end = `stages[${index}].toVersion`;
    const next = stages[index + 1];
    if (to === undefined) {
      if (next !== undefined) oddities.add(end, 'missing', 'an end, since another stage follows');
      else if (removed) oddities.add(end, 'missing', 'an end, since the gate is removed');
    } else if (from !== undefined && compareVersions(to, from) < 0) {
      oddities.add(end, 'contradiction', `${from} or later, where the stage begins`, to);
    } else if (next === undefined && !removed) {
      oddities.add(end, 'contradiction', 'no end, or "removed: true"', to);
    }
    const last = stages.findLast((one, at) => at < index && isBeforeEnd(from, one));
    if (last !== undefined) {
      const begin = `stages[${index}].fromVersion`;
      oddities.add(begin, 'contradiction', `a release after ${last.to ?? last.from}`, from);
    }
  });
}

/**
 * Whether a release comes before a stage ends, or begins where no end is given; one that ends with a minor release
 * has its patches.
 */
function isBeforeEnd(from: string | undefined, { from: begin, to = begin }: DocsStage): boolean {
  if (from === undefined || to === undefined) return false;
  const isOfMinor = to === minorRelease(to);
  return compareVersions(isOfMinor ? minorRelease(from) : from, to) <= 0;
}
