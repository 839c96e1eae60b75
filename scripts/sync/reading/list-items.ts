import type { Field } from './fields.ts';
import { isWrittenList, type Written } from './written.ts';

/**
 * The items of a list. Anything else is nothing, with a problem: also a field that is there and holds nothing, since a
 * slip of indentation empties a list. One that is absent is nothing without a problem.
 */
export function readItems(
  { name, written, oddities }: Field,
  expected: string,
): readonly Written[] | undefined {
  if (written === undefined || isWrittenList(written)) return written;
  if (written === null) oddities.add(name, 'missing', expected);
  else oddities.add(name, 'not-a-value', expected, written);
  return undefined;
}
