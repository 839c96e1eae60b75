import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Cost {
  /** Seconds on the clock, which on a busy machine say more of its other work. */
  readonly clock: number;
  /** Seconds of processor time, user and system, of all its threads. */
  readonly processor: number;
  /** Peak memory in MiB; known of Node.js alone. */
  readonly memory?: number;
}

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Prints, after the command, what POSIX says that it took. */
const SHELL = '"$@" >/dev/null; code=$?; times; exit "$code"';

/**
 * Runs a command to its end.
 * @throws {Error} with what it wrote to standard error when it fails
 */
export function costOf(command: readonly string[], { cwd, env }: Place): Cost {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('sh', ['-c', SHELL, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  return { clock: (performance.now() - start) / 1000, processor: readTimes(stdout) };
}

/** Runs a script of Node.js to its end, and says what memory it needed. */
export function nodeCostOf(script: readonly string[], { cwd, env }: Place): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const file = join(folder, 'peak');
  const hook = new URL('record-memory.ts', import.meta.url).href;
  try {
    const cost = costOf([process.execPath, '--import', hook, ...script], {
      cwd,
      env: { ...env, PEAK_MEMORY_FILE: file },
    });
    return { ...cost, memory: Number(readFileSync(file, 'utf8')) / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
