import { withoutCredentials } from './credentials.ts';
import type { CommandLine } from './define-command.ts';
import { failureWords } from './failure-words.ts';
import { UsageError } from './usage-error.ts';

/** A command line, and how it is read; nothing where it asks for help. */
interface Line<Options> extends Pick<CommandLine, 'help' | 'usage'> {
  readonly parse: (args: readonly string[]) => Options | undefined;
}

/**
 * Runs a command and prints errors to standard error. Returns the exit code: 2 for wrong usage.
 * @param run does the work; returns the exit code
 * @param args those of the process where absent
 * @param failure the exit code of an error; 1 unless that code has another meaning
 */
export async function runCommand<Options>(
  line: Line<Options>,
  run: (options: Options) => number | Promise<number>,
  {
    args = process.argv.slice(2),
    failure = 1,
  }: { args?: readonly string[]; failure?: number } = {},
): Promise<number> {
  watchOutput(failure);
  try {
    const options = line.parse(args);
    if (options !== undefined) return await run(options);
    process.stdout.write(`${line.help}\n`);
    return 0;
  } catch (error) {
    const words = failureWords(error);
    process.stderr.write(`${withoutCredentials(words)}\n`);
    if (!(error instanceof UsageError)) return failure;
    process.stderr.write(`${line.usage}\n`);
    return 2;
  }
}

let isWatched = false;

/**
 * Lets a command end as it would where its reader has closed the pipe, as `head` does: nothing more can be
 * told, and the exit code stays that of the command. Output that cannot be written, as to a full disk, ends it.
 * @param failure the exit code then
 */
function watchOutput(failure: number): void {
  if (isWatched) return;
  isWatched = true;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) process.stderr.write(`output: ${error.message}\n`);
      process.exit(failure);
    });
  }
}
