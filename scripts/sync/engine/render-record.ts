import { type KyamlValue, writeKyaml } from '../../../src/formats/kyaml.ts';
import { errorWords } from '../../../src/model/error-words.ts';
import type { Problem } from '../../../src/schemas/problem.ts';
import type { Source, UpstreamRecord } from './source.ts';

interface Rendered {
  readonly text?: string;
  readonly problem?: Problem;
}

/** Validates a whole file; the schema also puts its keys into their order. */
export function renderRecord(
  value: UpstreamRecord,
  { schema }: Pick<Source, 'schema'>,
  comment: string,
): Rendered {
  const { data, error } = schema.safeParse(value);
  if (error !== undefined) {
    const [issue] = error.issues;
    return { problem: refusal(issue?.path.map(String).join('.') || '(record)', issue?.message) };
  }
  try {
    return { text: writeKyaml(data as KyamlValue, comment) };
  } catch (cause) {
    return { problem: refusal('(record)', errorWords(cause)) };
  }
}

function refusal(field: string, message: unknown): Problem {
  const expected = `what a record can hold (${message}); it is left out, and its file is as it was`;
  return { field, kind: 'not-a-value', expected };
}
