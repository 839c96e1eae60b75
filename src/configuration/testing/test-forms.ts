import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

/** A form in which gates are set, and what is found in it. */
interface FormCase {
  readonly form: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Tests that each form is read. */
export function testForms(cases: readonly FormCase[]): void {
  describe.each(cases)('$form', ({ text, expected }) => {
    it('is read, with whose gates they are', () => expect(found(text)).toEqual(expected));
  });
}
