import { errorWords } from '../../../src/model/error-words.ts';
import type { UnreadFile } from '../engine/source.ts';
import { noteSlips, withKnownKeys } from './known-keys.ts';
import { readLenientYaml } from './lenient-yaml.ts';
import { Oddities } from './oddities.ts';
import { fileNotices, unreadFile } from './standing.ts';
import { isWrittenMap, type Written, type WrittenMap } from './written.ts';

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
  mapping: YamlMapping,
  oddities: Oddities,
): WrittenMap | undefined {
  const read = mapOrReason(text, mapping, oddities);
  if ('map' in read) return read.map;
  oddities.add(mapping.field, 'not-a-value', mapping.expected, read.got);
  return undefined;
}

/** The mapping that a YAML is, or what stands there instead. */
function mapOrReason(
  text: string,
  { known, place, spellings }: Omit<YamlMapping, 'field' | 'expected'>,
  oddities: Oddities,
): { readonly map: WrittenMap } | { readonly got: Written } {
  try {
    const { value, slips } = readLenientYaml(text);
    noteSlips(slips, oddities, place);
    return isWrittenMap(value)
      ? { map: withKnownKeys(value, known, oddities, place, spellings) }
      : { got: value ?? 'nothing' };
  } catch (error) {
    return { got: errorWords(error) };
  }
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
  const read = mapOrReason(text, { known }, oddities);
  return 'map' in read
    ? { map: read.map, notices: fileNotices(path, oddities) }
    : unreadFile(path, '(file)', expected, read.got);
}
