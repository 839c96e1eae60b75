import { readOptions, USAGE, UsageError } from './changes/options.ts';
import { replay } from './changes/replay.ts';
import { Progress } from './sync/progress.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === undefined) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const written = await replay(options, new Progress(process.stderr));
    process.stdout.write(`${written.length} written\n${written.map((it) => `  ${it}\n`).join('')}`);
    return 0;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${words}\n`);
    if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
