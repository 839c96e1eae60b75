import { execFileSync } from 'node:child_process';

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** What a git command is given beside its arguments. */
interface GitInput {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs git in a repository and returns what it prints, without the last line break. */
export function runGit(gitDir: string, args: readonly string[], given: GitInput = {}): string {
  const output = execFileSync('git', [`--git-dir=${gitDir}`, ...args], {
    input: given.input ?? '',
    env: { ...process.env, ...given.env },
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return output.replace(/\n$/, '');
}
