import { spawnSync } from 'node:child_process';

/** Whether a program is there: it runs to its end with arguments such as "--version". */
export function isInstalled(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
