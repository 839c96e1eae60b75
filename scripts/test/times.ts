/**
 * What `sh -c` runs a command by, so that POSIX' `times` says on file descriptor 3 what it took. The
 * command stands in its arguments.
 */
export const WITH_TIMES = '"$@"; code=$?; times >&3; exit "$code"';

/**
 * The user and system seconds of the children in what the shell's `times` prints: a line for the
 * shell and one for its children, each such as "0m1.25s 0m0.50s".
 * @throws {Error} when it is something else
 */
export function readTimes(printed: string): number {
  const children = printed.trim().split('\n').at(-1) ?? '';
  const found = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (found.length !== 2) throw new Error(`times: got "${children}", expected two times`);
  return found.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
