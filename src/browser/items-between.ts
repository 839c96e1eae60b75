import { compareVersions } from '../model/version.ts';
import { fetchOnce } from './fetch-once.ts';

/**
 * The items of the releases after one and up to another, from files with those of one release each.
 * @param known the releases that have a file in the folder
 * @throws {Error} where a file cannot be loaded
 */
export async function itemsBetween<Item>(
  [from, to]: readonly [string, string],
  known: readonly string[],
  folder: string,
): Promise<Item[]> {
  const needed = known.filter(
    (release) => compareVersions(from, release) < 0 && compareVersions(release, to) <= 0,
  );
  const files = needed.map((release) => fetchOnce<readonly Item[]>(`${folder}${release}.json`));
  return (await Promise.all(files)).flat();
}
