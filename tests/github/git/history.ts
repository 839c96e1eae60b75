import { gitText } from './run.ts';

/** Which commits of a history are wanted. */
export interface HistoryFilter {
  /** Only commits that change this file or folder. */
  path?: string | undefined;
  /** Only commits not older than this moment. */
  since?: string | undefined;
  /** Only commits not younger than this moment. */
  until?: string | undefined;
}

function selection(start: string, filter: HistoryFilter): string[] {
  const path = filter.path?.replace(/^\/+|\/+$/g, '');
  return [
    ...(filter.since ? [`--since=${filter.since}`] : []),
    ...(filter.until ? [`--until=${filter.until}`] : []),
    start,
    '--',
    ...(path ? [`:(literal)${path}`] : []),
  ];
}

/** The ids of a history from the newest on: `limit` of them after the first `skip`. */
export async function listHistory(
  gitDir: string,
  start: string,
  filter: HistoryFilter,
  window: { skip: number; limit: number },
): Promise<string[]> {
  const text = await gitText([
    `--git-dir=${gitDir}`,
    'rev-list',
    `--skip=${window.skip}`,
    `--max-count=${window.limit}`,
    ...selection(start, filter),
  ]);
  return text === '' ? [] : text.split('\n');
}

/**
 * The newest commit of a branch that is not younger than a moment; undefined where it began later.
 * @param start the id of the branch's commit
 * @param moment ISO 8601
 */
export async function commitAt(
  gitDir: string,
  start: string,
  moment: string,
): Promise<string | undefined> {
  const select = ['--first-parent', '--max-count=1', `--before=${moment}`, start];
  const id = await gitText([`--git-dir=${gitDir}`, 'rev-list', ...select]);
  return id === '' ? undefined : id;
}

/** How many commits a history has. */
export async function countHistory(
  gitDir: string,
  start: string,
  filter: HistoryFilter,
): Promise<number> {
  const args = [`--git-dir=${gitDir}`, 'rev-list', '--count', ...selection(start, filter)];
  return Number(await gitText(args));
}
