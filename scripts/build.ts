import { spawnSync } from 'node:child_process';
import { checkOutContent } from './build/check-out-content.ts';
import { defineCommand } from './command/define-command.ts';
import { readDate } from './command/readers.ts';
import { runCommand } from './command/run-command.ts';

const COMMAND = defineCommand({
  start: 'npm run build --',
  summary: 'Builds the site and its search index.',
  options: {
    'as-of': {
      value: 'DATE',
      help: 'build content/ as of the end of that day, UTC, from its git history',
      read: readDate,
    },
    out: { value: 'DIR', help: 'the output folder', default: 'dist' },
  },
});

process.exitCode = await runCommand({
  line: COMMAND,
  read: COMMAND.parse,
  run: ({ values }) => build(values['as-of'], values.out),
});

/** Builds the site and its search index from content/ as it is, or as it was on a day. */
async function build(asOf: string | undefined, out: string): Promise<number> {
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
