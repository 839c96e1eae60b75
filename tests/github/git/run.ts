import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

/** A git command that did not succeed. */
export class GitError extends Error {
  /** git's exit code; -1 where it could not be started. */
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/**
 * The environment of every git process: no configuration of the user or the system, and no variable
 * of an enclosing git command, so that answers and ids are the same on every machine.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const outer = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(outer),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/**
 * Runs git and returns what it prints.
 * @throws GitError when git fails or is not installed.
 */
export function isolatedGit(
  args: readonly string[],
  input: Buffer = Buffer.alloc(0),
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      args,
      { env: gitEnvironment(), maxBuffer: MAX_OUTPUT_BYTES, encoding: 'buffer' },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        const code = typeof error.code === 'number' ? error.code : -1;
        const reason = stderr.toString('utf8').trim() || error.message;
        reject(new GitError(`git ${args.join(' ')}: ${reason}`, code));
      },
    );
    // A git that ends before it has read its input says why through its exit code.
    child.stdin?.on('error', () => child.stdin?.destroy());
    child.stdin?.end(input);
  });
}

/** As `isolatedGit`, with the output as text without the last line end. */
export async function isolatedGitText(args: readonly string[]): Promise<string> {
  return (await isolatedGit(args)).toString('utf8').replace(/\n$/, '');
}
