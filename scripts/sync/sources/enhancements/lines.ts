import type { CitedField, Enhancement } from '../../../../src/schemas/enhancement.ts';
import { stage } from '../../../../src/schemas/stage.ts';
import type { WrittenFile } from '../../reading/lenient-yaml.ts';

/** The fields that are cited, in the order of the template. */
const CITED: readonly CitedField[] = [
  ...(['owning-sig', 'status', 'stage', 'latest-milestone', 'milestone'] as const),
  ...stage.options.map((each) => `milestone.${each}` as const),
  'feature-gates',
];

/** On which lines of a kep.yaml the fields stand that are cited. */
export function readLines(lineOf: WrittenFile['lineOf']): Enhancement['lines'] {
  const lines = CITED.flatMap((field) => {
    const line = lineOf(...field.split('.'));
    return line === undefined ? [] : [[field, line] as const];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}
