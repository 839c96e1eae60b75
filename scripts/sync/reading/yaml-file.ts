import { errorWords } from '../../../src/model/error-words.ts';
import type { UnreadFile } from '../engine/source.ts';
import { noteSlips, withKnownKeys } from './known-keys.ts';
import { readLenientYaml } from './lenient-yaml.ts';
import { Oddities } from './oddities.ts';
import { fileNotices, unreadFile } from './standing.ts';
import { isWrittenMap, type WrittenMap } from './written.ts';

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
  try {
    const { value, slips } = readLenientYaml(text);
    if (!isWrittenMap(value)) return unreadFile(path, '(file)', expected, value ?? 'nothing');
    const oddities = new Oddities();
    noteSlips(slips, oddities);
    const map = withKnownKeys(value, known, oddities);
    return { map, notices: fileNotices(path, oddities) };
  } catch (error) {
    return unreadFile(path, '(file)', expected, errorWords(error));
  }
}
