import { runCommand } from '../../scripts/command/run-command.ts';
import { COMMAND } from './arguments.ts';
import { describeEntry } from './log.ts';
import type { ServedRepository } from './repositories.ts';
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

process.exitCode = await runCommand(COMMAND, async ({ argument: sources, values }) => {
  const { verbose, fault: faults, rename, ...others } = values;
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const github = await startGitHub({
    ...{ sources, faults, renames: Object.fromEntries(rename), ...others },
    ...(verbose && { onRequest: (entry) => print(describeEntry(entry)) }),
  });
  stopOnSignal(github);
  print(`Stand-in GitHub API at ${github.url}`);
  for (const repository of await github.repositories()) print(describeRepository(repository));
  return 0;
});
