import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTimes, WITH_TIMES } from '../test/times.ts';

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

/**
 * Runs a command to its end.
 * @throws {Error} with what it wrote to standard error when it fails
 */
export function costOf(command: readonly string[], { cwd, env }: Place): Cost {
  const start = performance.now();
  const { status, stderr, output } = spawnSync('sh', ['-c', WITH_TIMES, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  return { clock: (performance.now() - start) / 1000, processor: readTimes(output[3] ?? '') };
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
