import { compareVersions } from '../../../../src/model/version.ts';
import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import { stage } from '../../../../src/schemas/stage.ts';
import { readRelease, readText } from '../../reading/fields.ts';
import { noteRepeated, withKnownKeys } from '../../reading/known-keys.ts';
import { repeatedIn } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { noteOrder } from '../../reading/order.ts';
import { STAGE_WORDS } from '../../reading/stage-words.ts';
import { isWrittenList, isWrittenMap, type Written } from '../../reading/written.ts';

/** Reads `milestone: {alpha: v1.34, …}`; absent when nothing is left. */
export function readMilestones(
  written: Written | undefined,
  oddities: Oddities,
): Enhancement['milestones'] {
  const expected = 'a mapping of stages to releases';
  if (isWrittenList(written) && written.some(isWrittenMap)) {
    oddities.add('milestone', 'normalized', expected, written);
    const others = written.filter((each) => !isWrittenMap(each));
    if (others.length > 0) oddities.add('milestone', 'not-a-value', expected, others);
    const entries = written.filter(isWrittenMap).flatMap((each) => [...each]);
    noteRepeated(repeatedIn(entries.map(([key]) => key)), oddities, 'milestone.');
    return readMilestones(new Map(entries), oddities);
  }
  if (!isWrittenMap(written)) {
    if (readText({ name: 'milestone', written, oddities }, expected) !== undefined) {
      oddities.add('milestone', 'not-a-value', expected, written);
    }
    return undefined;
  }
  const milestones: NonNullable<Enhancement['milestones']> = {};
  for (const [key, value] of withKnownKeys(
    written,
    stage.options,
    oddities,
    'milestone.',
    STAGE_WORDS,
  )) {
    const known = stage.safeParse(key);
    const name = `milestone.${key}`;
    if (!known.success) {
      oddities.add(name, 'unknown-field', `one of ${stage.options.join(', ')}`, value);
      continue;
    }
    const version = readRelease({ name, written: value, oddities }, 'v1.34');
    if (version !== undefined) {
      milestones[known.data] = version;
    }
  }
  const inOrder = stage.options.map((key) => [`milestone.${key}`, milestones[key]]);
  noteOrder(Object.fromEntries(inOrder), oddities, compareVersions);
  return Object.keys(milestones).length === 0 ? undefined : milestones;
}
