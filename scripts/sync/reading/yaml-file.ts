import { errorWords } from '../../../src/model/error-words.ts';
import type { UnreadFile } from '../engine/source.ts';
import { noteSlips, withKnownKeys } from './known-keys.ts';
import { readLenientYaml } from './lenient-yaml.ts';
import { Oddities } from './oddities.ts';
import { fileNotices } from './standing.ts';
import { isWrittenMap, type WrittenMap } from './written.ts';

/** A mapping in YAML, as problems name it. */
export interface YamlMapping {
  /** What a problem of all of it is of. */
  readonly field: string;
  readonly expected: string;
  /** The keys that are read of it. */
  readonly known: readonly string[];
  /** What problems put before the names of keys. */
  readonly place?: string;
  /** Other words for keys, in lower case. */
  readonly spellings?: ReadonlyMap<string, string>;
}

/** Reads YAML that is a mapping; nothing, with a problem, where it is no YAML or no mapping. */
export function readYamlMap(
  text: string,
  { field, expected, known, place, spellings }: YamlMapping,
  oddities: Oddities,
): WrittenMap | undefined {
  try {
    const { value, slips } = readLenientYaml(text);
    noteSlips(slips, oddities, place);
    if (isWrittenMap(value)) return withKnownKeys(value, known, oddities, place, spellings);
    oddities.add(field, 'not-a-value', expected, value ?? 'nothing');
  } catch (error) {
    oddities.add(field, 'not-a-value', expected, errorWords(error));
  }
  return undefined;
}

/** A file of YAML whose parts are lists, and what is odd about it as a whole, one line each. */
export interface YamlFile {
  readonly map: WrittenMap;
  readonly notices: readonly string[];
}

/**
 * Reads a file of YAML that is a mapping.
 * @param expected what the file holds
 * @param known the keys that are read of it
 * @returns why it cannot be read, where it is no YAML or no mapping
 */
export function readYamlFile(
  text: string,
  path: string,
  expected: string,
  known: readonly string[],
): YamlFile | UnreadFile {
  const oddities = new Oddities();
  const map = readYamlMap(text, { field: '(file)', expected, known }, oddities);
  const problem = map === undefined ? oddities.problems?.at(-1) : undefined;
  return problem === undefined
    ? { map: map ?? new Map(), notices: fileNotices(path, oddities) }
    : { path, problem };
}
