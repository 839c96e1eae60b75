import { spawnSync } from 'node:child_process';
import { checkOutContent } from './build/check-out-content.ts';
import { type Options, readOptions, USAGE } from './build/options.ts';
import { runCommand } from './command/run-command.ts';

process.exitCode = await runCommand({
  read: () => readOptions(process.argv.slice(2)),
  help: USAGE,
  usage: USAGE,
  run: build,
});

/** Builds the site and its search index: of content/ as it lies, or as it was on a day. */
async function build({ asOf, out }: Options): Promise<number> {
  const older = asOf === undefined ? {} : await olderState(asOf);
  const environment = { ...process.env, ...older };
  const astro = run('astro', ['build', '--outDir', out], environment);
  return astro === 0 ? run('pagefind', ['--site', out], environment) : astro;
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
