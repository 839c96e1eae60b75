import { UsageError } from './usage-error.ts';

/** A command of the project. */
interface Command<Options> {
  /** Reads the command line; nothing when it asks for help. @throws {UsageError} */
  readonly read: () => Options | undefined;
  /** What `--help` prints. */
  readonly help: string;
  /** What follows a usage error. */
  readonly usage: string;
  /** Does what was asked; the exit code. */
  readonly run: (options: Options) => number | Promise<number>;
  /** The exit code of an error; 1 unless that code says something else. */
  readonly failure?: number;
}

/** Runs a command; errors are words on standard error. The exit code: 2 for wrong usage. */
export async function runCommand<Options>(command: Command<Options>): Promise<number> {
  try {
    const options = command.read();
    if (options !== undefined) return await command.run(options);
    process.stdout.write(`${command.help}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    if (!(error instanceof UsageError)) return command.failure ?? 1;
    process.stderr.write(`${command.usage}\n`);
    return 2;
  }
}
