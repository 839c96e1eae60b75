import { withoutCredentials } from './credentials.ts';
import type { CommandLine } from './define-command.ts';
import { UsageError } from './usage-error.ts';

/** A command of the project. */
interface Command<Options> {
  readonly line: Pick<CommandLine, 'help' | 'usage'>;
  /** The arguments; those of the process where absent. */
  readonly args?: readonly string[];
  /** Reads the command line; nothing if it asks for help. @throws {UsageError} */
  readonly read: (args: readonly string[]) => Options | undefined;
  /** Does the work; returns the exit code. */
  readonly run: (options: Options) => number | Promise<number>;
  /** The exit code of an error; 1 unless that code has another meaning. */
  readonly failure?: number;
}

/** Runs a command and prints errors to standard error. Returns the exit code: 2 for wrong usage. */
export async function runCommand<Options>(command: Command<Options>): Promise<number> {
  try {
    const options = command.read(command.args ?? process.argv.slice(2));
    if (options !== undefined) return await command.run(options);
    process.stdout.write(`${command.line.help}\n`);
    return 0;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${withoutCredentials(words)}\n`);
    if (!(error instanceof UsageError)) return command.failure ?? 1;
    process.stderr.write(`${command.line.usage}\n`);
    return 2;
  }
}
