import type { Sources, SyncedRef } from '../../schemas/sources.ts';
import type { ListedContent } from './listed-content.ts';

/** A source and what it gave. */
export interface ReadSource {
  /** Its name in words. */
  readonly name: string;
  readonly refs: readonly SyncedRef[];
  /** How many records are from it; absent for a source that is not in the list of collections. */
  readonly records: number | undefined;
}

/** What every source was read from and gave, by name. */
export function viewSources(synced: Sources, listed: readonly ListedContent[]): ReadSource[] {
  return Object.entries(synced)
    .map(([name, { refs }]) => ({ name, records: undefined, ...gift(name, listed), refs }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a source is called, and how many records hold anything of it. */
function gift(
  source: string,
  listed: readonly ListedContent[],
): Omit<ReadSource, 'refs'> | undefined {
  for (const { sources, records } of listed) {
    const found = sources.find(({ name }) => name === source);
    if (found === undefined) continue;
    const { title, owns } = found;
    const own = records.filter((record) => owns?.some((key) => record[key] !== undefined) ?? true);
    return { name: title, records: own.length };
  }
  return undefined;
}
