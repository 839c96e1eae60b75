import type { Problem } from '../../../src/schemas/problem.ts';
import type { Written } from './written.ts';

const MAX_QUOTED = 200;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu;

/**
 * Upstream's words as a problem quotes them: on one line, without control or other invisible
 * characters, at most 200 characters.
 */
export function quoteUpstream(written: Written | undefined): string {
  const text = typeof written === 'string' ? written : JSON.stringify(toPlain(written));
  const line = text.replace(INVISIBLE, ' ').trim();
  const characters = [...line];
  return characters.length <= MAX_QUOTED
    ? line
    : `${characters.slice(0, MAX_QUOTED - 1).join('')}…`;
}

function toPlain(written: Written | undefined): unknown {
  if (written instanceof Map) {
    return Object.fromEntries([...written].map(([key, value]) => [key, toPlain(value)]));
  }
  return Array.isArray(written) ? written.map(toPlain) : (written ?? null);
}

/** Collects the oddities of one upstream record in the order in which they are met. */
export class Oddities {
  readonly #problems: Problem[] = [];
  readonly #file: string | undefined;

  /** @param file the file that has them, where it is not that of the record */
  constructor(file?: string) {
    this.#file = file;
  }

  /**
   * Adds a problem; without `got` where there is nothing to quote. The field may be upstream's own
   * word, and is quoted as such: a key may be empty, endless, or invisible.
   */
  add(field: string, kind: Problem['kind'], expected: string, got?: Written): void {
    const quoted = got === undefined ? undefined : quoteUpstream(got);
    const name = quoteUpstream(field) || '(empty)';
    this.#problems.push({ field: name, kind, got: quoted, expected, file: this.#file });
  }

  /** The problems as a record carries them: absent when there are none. */
  get problems(): Problem[] | undefined {
    return this.#problems.length === 0 ? undefined : [...this.#problems];
  }
}
