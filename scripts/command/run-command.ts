import { withoutCredentials } from './credentials.ts';
import type { CommandLine } from './define-command.ts';
import { failureWords } from './failure-words.ts';
import { UsageError } from './usage-error.ts';
import { watchOutput } from './watch-output.ts';

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
