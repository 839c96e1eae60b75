import { z } from 'zod';
import { described, optional, string } from './described.ts';

/**
 * Something upstream wrote that the atlas could not take at face value. It is kept on the record
 * and shown, so that nothing odd is lost, guessed at or hidden.
 */
export const problem = described('A metadata issue of the upstream record, kept and shown.', {
  field: string('The field as upstream names it, dotted where nested: "milestone.beta".'),
  kind: z.enum(['missing', 'not-a-value', 'normalized', 'unknown-field', 'contradiction']).meta({
    description:
      'missing: expected but absent or empty. not-a-value: cannot be read as the field’s type; the value is dropped. normalized: read, but not in the documented form. unknown-field: not part of the format. contradiction: two places contradict each other.',
  }),
  got: optional.string(
    'What upstream wrote, at most 200 characters; empty where it wrote an empty value, absent where it wrote none.',
  ),
  expected: string('What the field should hold, in words.'),
  file: optional.string(
    'The file that has it, of a record that is read from several; absent where it is the file at the `path` of the record.',
  ),
}).meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;

/** The `problems` block that every record carries when it has any. */
export const problems = optional.list(
  problem,
  'Metadata issues found in the upstream record, in file order; absent when there are none.',
);
