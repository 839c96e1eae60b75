import { REPOSITORIES } from '../../src/model/atlas/upstream.ts';
import { mirroredCommit } from '../sync/engine/repository.ts';
import { gitText } from '../sync/local/git.ts';

/** A kep.yaml as a commit has it; without a blob where the commit removed it. */
interface ChangedFile {
  readonly path: string;
  readonly blob: string | undefined;
}

/** A commit with the kep.yaml files that it changed. */
export interface LoggedCommit {
  /** Upstream's own id, where the clone is of a mirror that names it. */
  readonly commit: string;
  /** The day of the commit in UTC, ISO 8601. */
  readonly date: string;
  readonly files: readonly ChangedFile[];
}

const REPOSITORY = REPOSITORIES.enhancements;

/**
 * The commits of a clone's HEAD that changed a kep.yaml, oldest first, merges as one change.
 * @throws {Error} with git's words when the directory is no clone
 */
export async function readLog(directory: string): Promise<LoggedCommit[]> {
  const format = '--format=%x00%H%x00%cI%x00%B%x00';
  const text = await gitText(directory, [
    ...['log', '--reverse', '--first-parent', '--diff-merges=first-parent', '--root'],
    ...['--raw', '--no-abbrev', '--no-renames', format, '--', 'keps'],
  ]);
  const parts = text.split('\0').slice(1);
  const commits: LoggedCommit[] = [];
  for (let at = 0; at + 3 < parts.length; at += 4) {
    const [id = '', committed = '', message = '', raw = ''] = parts.slice(at, at + 4);
    commits.push({
      commit: mirroredCommit(REPOSITORY, message) ?? id,
      date: new Date(committed).toISOString().slice(0, 10),
      files: raw.split('\n').flatMap(readRaw),
    });
  }
  return commits;
}

const RAW = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\t(keps\/.+\/kep\.yaml)$/;

function readRaw(line: string): ChangedFile[] {
  const [, blob = '', path] = RAW.exec(line) ?? [];
  if (path === undefined) return [];
  return [{ path, blob: /^0+$/.test(blob) ? undefined : blob }];
}
