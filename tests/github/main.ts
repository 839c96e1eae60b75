import { runCommand } from '../../scripts/command/run-command.ts';
import { type Arguments, COMMAND, readServerArguments } from './arguments.ts';
import { describeEntry } from './log.ts';
import type { ServedRepository } from './served.ts';
import { type GitHub, startGitHub } from './server.ts';

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

async function run({ options, verbose }: Arguments): Promise<number> {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const github = await startGitHub({
    ...options,
    ...(verbose && { onRequest: (entry) => print(describeEntry(entry)) }),
  });
  stopOnSignal(github);
  print(`Stand-in GitHub API at ${github.url}`);
  for (const repository of await github.repositories()) print(describeRepository(repository));
  return 0;
}

process.exitCode = await runCommand({ ...COMMAND, parse: readServerArguments }, run);
