import { type Arguments, HELP, readArguments, UsageError } from './arguments.ts';
import { describeEntry } from './log.ts';
import type { ServedRepository } from './served.ts';
import { type GitHub, startGitHub } from './server.ts';
import { SourceError } from './sources.ts';

const FAILED = 1;
const WRONG_USAGE = 2;

function describeRepository(repository: ServedRepository): string {
  const { fullName, branch, commit, date, issues } = repository;
  const at = commit ? `${commit} of ${date}` : 'empty';
  return `  ${fullName}  ${branch} at ${at}${issues > 0 ? `, ${issues} issues` : ''}`;
}

function stopOnSignal(github: GitHub): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void github.close().then(() => process.exit(0));
    });
  }
}

async function run({ options, verbose }: Arguments): Promise<void> {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const github = await startGitHub({
    ...options,
    ...(verbose && { onRequest: (entry) => print(describeEntry(entry)) }),
  });
  stopOnSignal(github);
  print(`Stand-in GitHub API at ${github.url}`);
  for (const repository of await github.repositories()) print(describeRepository(repository));
}

async function main(argv: readonly string[]): Promise<void> {
  try {
    const args = readArguments(argv);
    if (args.help) process.stdout.write(`${HELP}\n`);
    else await run(args);
  } catch (error) {
    const isUsage = error instanceof UsageError || error instanceof SourceError;
    const hint = isUsage ? '\nTry --help.' : '';
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}${hint}\n`);
    process.exitCode = isUsage ? WRONG_USAGE : FAILED;
  }
}

await main(process.argv.slice(2));
