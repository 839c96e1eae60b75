import { spawnSync } from 'node:child_process';
import { checkOutContent } from './build/check-out-content.ts';
import { readOptions, USAGE, UsageError } from './build/options.ts';

process.exitCode = await main(process.argv.slice(2));

/** Builds the site and its search index: of content/ as it lies, or as it was on a day. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === undefined) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const older = options.asOf === undefined ? {} : await olderState(options.asOf);
    const environment = { ...process.env, ...older };
    const astro = run('astro', ['build', '--outDir', options.out], environment);
    return astro === 0 ? run('pagefind', ['--site', options.out], environment) : astro;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    if (error instanceof UsageError) process.stderr.write(`${USAGE}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function olderState(day: string): Promise<Record<string, string>> {
  const { folder, commit, committed } = await checkOutContent('.', day);
  process.stdout.write(`content/ as of ${day}: commit ${commit.slice(0, 7)} of ${committed}\n`);
  return { CONTENT_DIR: folder, AS_OF: day };
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env });
  if (error !== undefined) throw error;
  return status ?? 1;
}
