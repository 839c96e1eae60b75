import { parseJson } from '../../engine/parse-json.ts';

/** The value of a Go string literal; undefined where it has escapes that only Go knows. */
export function readString(literal: string): string | undefined {
  if (literal.startsWith('`')) return literal.slice(1, -1);
  const value = parseJson(literal);
  return typeof value === 'string' ? value : undefined;
}
