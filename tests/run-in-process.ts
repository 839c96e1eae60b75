import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';

interface CommandOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  /** What is in its standard input. */
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

let started = 0;

/**
 * Runs a command of the project within this process: a start of Node.js costs as much as most commands.
 * @param file such as "scripts/check-gates.ts"
 */
export async function runInProcess(
  file: string,
  args: readonly string[],
  { input = '', cwd = process.cwd(), env = {} }: Start = {},
): Promise<CommandOutcome> {
  const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode };
  const path = resolve(file);
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as never);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  process.argv = [process.execPath, path, ...args];
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    // An address that was not loaded before: what the file imports is loaded once.
    await import(`${pathToFileURL(path)}?start=${started++}`);
    return { status: Number(process.exitCode ?? 0), ...printed };
  } finally {
    process.chdir(before.cwd);
    process.argv = before.argv;
    process.exitCode = before.exitCode;
    vi.unstubAllEnvs();
    for (const spy of [...spies, stdin]) spy.mockRestore();
  }
}
