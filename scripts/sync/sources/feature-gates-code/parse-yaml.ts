import { parseDocument } from 'yaml';
import type { Problem } from '../../../../src/schemas/problem.ts';

/** A YAML mapping whose scalars are the text that upstream wrote. */
export type YamlRecord = Readonly<Record<string, unknown>>;

/** Far above any real upstream file; what is larger is not read at all. */
const MAX_CHARACTERS = 2_000_000;

const MAX_GOT = 200;

/**
 * Reads untrusted YAML with every scalar kept as written, so that `1.10`, `0752` and `2024-01-01`
 * survive unquoted. Aliases, which upstream's data files never use, are refused.
 * @param file how to name the file in errors
 * @throws {Error} when the text is too large or is not YAML; the message names file, got, expected
 */
export function parseYaml(text: string, file: string): unknown {
  if (text.length > MAX_CHARACTERS) {
    throw new Error(
      `${file}: ${text.length} characters (expected at most ${MAX_CHARACTERS}); not read`,
    );
  }
  try {
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new Error(`${file}: ${firstLine(error)} (expected YAML without aliases)`, {
      cause: error,
    });
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}

/** Whether a YAML value is a mapping. */
export function isYamlRecord(value: unknown): value is YamlRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a scalar; undefined where there is none: absent, empty, `~`, `null`, or no scalar. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || text === '~' || text === 'null' ? undefined : text;
}

/** A problem entry; `got` is shortened, and left out where upstream wrote nothing. */
export function oddity(
  kind: Problem['kind'],
  field: string,
  got: unknown,
  expected: string,
): Problem {
  const written = asWritten(got);
  return written === '' ? { field, kind, expected } : { field, kind, got: written, expected };
}

function asWritten(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_GOT ? `${text.slice(0, MAX_GOT - 1)}…` : text;
}
