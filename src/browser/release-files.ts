import { compareVersions } from '../model/version.ts';
import { fetchJson } from './fetch-json.ts';

/** Files with the items of one release each, loaded once when they are asked for. */
export class ReleaseFiles<Item> {
  readonly #loaded = new Map<string, Promise<readonly Item[]>>();

  /**
   * The items of the releases after one and up to another.
   * @param known the releases that have a file in the folder
   * @throws {Error} where a file cannot be loaded; it is asked for again the next time
   */
  async between(
    [from, to]: readonly [string, string],
    known: readonly string[],
    folder: string,
  ): Promise<Item[]> {
    const needed = known.filter(
      (release) => compareVersions(from, release) < 0 && compareVersions(release, to) <= 0,
    );
    const each = await Promise.all(needed.map((release) => this.#itemsOf(release, folder)));
    return each.flat();
  }

  #itemsOf(release: string, folder: string): Promise<readonly Item[]> {
    const loaded = this.#loaded.get(release);
    if (loaded !== undefined) return loaded;
    const asked = fetchJson<readonly Item[]>(`${folder}${release}.json`);
    this.#loaded.set(release, asked);
    asked.catch(() => this.#loaded.delete(release));
    return asked;
  }
}
