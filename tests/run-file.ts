import { execFile } from 'node:child_process';

/** How a program ended, and what it printed. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both. */
  readonly output: string;
}

interface Place {
  readonly cwd?: string;
  /** All of its environment. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end, however that is. */
export function runFile(file: string, args: readonly string[], place: Place = {}): Promise<Ended> {
  const options = { ...place, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  return new Promise((resolve) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      const code = Number(error?.code ?? 0);
      resolve({ code, stdout, stderr, output: stdout + stderr });
    });
  });
}
