import { REPOSITORIES } from '../../src/model/atlas/upstream.ts';
import { mirroredCommit } from '../sync/engine/repository.ts';
import { gitObjects, gitText } from '../sync/local/git.ts';
import { parseKepPath } from '../sync/sources/enhancements/identity.ts';
import { parseKep } from '../sync/sources/enhancements/parse.ts';
import type { DayOfChanges } from './build.ts';

/** The kep.yaml files that a day's commits changed. */
interface LoggedDay {
  /** The last commit: upstream's own id, where the clone is of a mirror that names it. */
  readonly commit: string;
  /** Path → the blob as the last commit left it; nothing for a file that is gone. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/**
 * What each day's commits of a clone's HEAD changed in its kep.yaml files, as the last one left it, oldest first.
 * @throws {Error} with git's words when the directory is no clone
 */
export async function readDaysOfChanges(directory: string): Promise<DayOfChanges[]> {
  const days = await readLog(directory);
  const blobs = new Set([...days.values()].flatMap(({ files }) => [...files.values()]));
  const ids = [...blobs].filter((blob) => blob !== undefined);
  const texts = await gitObjects(directory, ids);
  const textOf = new Map(ids.map((id, index) => [id, texts[index]?.toString('utf8') ?? '']));
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { commit, files }]) => ({ date, commit, changes: changesOf(files, textOf) }));
}

/** The days, in UTC and ISO 8601, on which a kep.yaml changed, merges as one change. */
async function readLog(directory: string): Promise<Map<string, LoggedDay>> {
  const format = '--format=%x00%H%x00%cI%x00%B%x00';
  const text = await gitText(directory, [
    ...['log', '--reverse', '--first-parent', '--diff-merges=first-parent', '--root'],
    ...['--raw', '--no-abbrev', '--no-renames', format, '--', 'keps'],
  ]);
  const parts = text.split('\0').slice(1);
  const days = new Map<string, LoggedDay>();
  for (let at = 0; at + 3 < parts.length; at += 4) {
    const [id = '', committed = '', message = '', raw = ''] = parts.slice(at, at + 4);
    const date = new Date(committed).toISOString().slice(0, 10);
    const files = [...(days.get(date)?.files ?? []), ...raw.split('\n').flatMap(readRaw)];
    const commit = mirroredCommit(REPOSITORIES.enhancements, message) ?? id;
    days.set(date, { commit, files: new Map(files) });
  }
  return days;
}

const RAW = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\t(keps\/.+\/kep\.yaml)$/;

function readRaw(line: string): (readonly [path: string, blob: string | undefined])[] {
  const [, blob = '', path] = RAW.exec(line) ?? [];
  return path === undefined ? [] : [[path, /^0+$/.test(blob) ? undefined : blob]];
}

function changesOf(
  files: LoggedDay['files'],
  textOf: ReadonlyMap<string, string>,
): DayOfChanges['changes'] {
  return new Map(
    [...files].flatMap(([path, blob]) => {
      const id = parseKepPath(path)?.id;
      if (id === undefined) return [];
      const text = blob === undefined ? undefined : textOf.get(blob);
      return [[id, text === undefined ? undefined : parseKep({ path, text })] as const];
    }),
  );
}
