import type { Oddities } from './oddities.ts';
import type { Written, WrittenMap } from './written.ts';
import type { YamlSlips } from './yaml-slips.ts';

/**
 * A mapping with its keys as the format writes them: "Stages" is read as "stages", "latest_milestone" as
 * "latest-milestone", "author" as "authors", each with a problem. A key whose right form is there, too, is left
 * as it is.
 * @param place what problems put before its name, such as "stages[0]."
 * @param spellings other words for keys, in lower case
 */
export function withKnownKeys(
  map: WrittenMap,
  known: readonly string[],
  oddities: Oddities,
  place = '',
  spellings: ReadonlyMap<string, string> = new Map(),
): WrittenMap {
  const meant = new Map([
    ...[...spellings].map(([word, key]) => [lettersOf(word), key] as const),
    ...known.map((key) => [lettersOf(key), key] as const),
  ]);
  const read = new Map<string, Written>();
  for (const [written, value] of map) {
    const key = known.includes(written) ? written : meant.get(lettersOf(written));
    if (key === undefined || (key !== written && (map.has(key) || read.has(key)))) {
      read.set(written, value);
      continue;
    }
    if (key !== written)
      oddities.add(`${place}${written}`, 'normalized', `the key "${key}"`, written);
    read.set(key, value);
  }
  return read;
}

function lettersOf(key: string): string {
  return key
    .toLowerCase()
    .replace(/[-_\s]/g, '')
    .replace(/s$/, '');
}

/** Adds a problem for each key that stands twice in one mapping, and for each value without quotation marks. */
export function noteSlips(
  { duplicateKeys, unquoted }: YamlSlips,
  oddities: Oddities,
  place = '',
): void {
  noteRepeated(duplicateKeys, oddities, place);
  for (const { key = '(file)', got } of unquoted) {
    oddities.add(`${place}${key}`, 'normalized', 'quotation marks around the value', got);
  }
}

/** Adds a problem for each key that stands twice in one mapping. */
export function noteRepeated(keys: readonly string[], oddities: Oddities, place: string): void {
  for (const key of keys) {
    oddities.add(`${place}${key}`, 'contradiction', 'each key once; the last one is read');
  }
}
