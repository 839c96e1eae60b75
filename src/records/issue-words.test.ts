import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refusalWords } from './issue-words.ts';

const schema = z.strictObject({ stages: z.array(z.strictObject({ since: z.iso.date() })) });

function refused(value: unknown, reportInput: boolean): string {
  const { error } = schema.safeParse(value, { reportInput });
  return error === undefined ? 'taken' : refusalWords(error, 'the file');
}

describe('refusalWords', () => {
  it('names the field, what was expected, and what it got where zod reports that', () => {
    const value = { stages: [{ since: 'soon' }] };
    expect(refused(value, true)).toBe('stages.0.since: Invalid ISO date (got "soon")');
    expect(refused(value, false)).toBe('stages.0.since: Invalid ISO date');
  });

  it('names the whole where no field is refused, and repeats little of it', () => {
    expect(refused('x'.repeat(200), true)).toMatch(
      /^the file: Invalid input: expected object, received string \(got "x{79}\)$/,
    );
  });
});
