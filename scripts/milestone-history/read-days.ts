import { gitObjects } from '../sync/local/git.ts';
import { parseKepPath } from '../sync/sources/enhancements/identity.ts';
import { parseKep } from '../sync/sources/enhancements/parse.ts';
import type { DayOfChanges } from './build.ts';
import type { LoggedCommit } from './read-log.ts';

/** What each day's commits changed in the kep.yaml files of a clone, as its last commit left it. */
export async function readDaysOfChanges(
  directory: string,
  commits: readonly LoggedCommit[],
): Promise<DayOfChanges[]> {
  const blobs = new Set(commits.flatMap(({ files }) => files.flatMap(({ blob }) => blob ?? [])));
  const ids = [...blobs];
  const texts = await gitObjects(directory, ids);
  const textOf = new Map(ids.map((id, index) => [id, texts[index]?.toString('utf8') ?? '']));
  const days = Map.groupBy(commits, ({ date }) => date);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({
      date,
      commit: ofDay.at(-1)?.commit ?? '',
      changes: changesOf(ofDay, textOf),
    }));
}

function changesOf(
  commits: readonly LoggedCommit[],
  textOf: ReadonlyMap<string, string>,
): DayOfChanges['changes'] {
  const last = new Map(
    commits.flatMap(({ files }) => files.map(({ path, blob }) => [path, blob] as const)),
  );
  return new Map(
    [...last].flatMap(([path, blob]) => {
      const id = parseKepPath(path)?.id;
      if (id === undefined) return [];
      const text = blob === undefined ? undefined : textOf.get(blob);
      return [[id, text === undefined ? undefined : parseKep({ path, text })] as const];
    }),
  );
}
