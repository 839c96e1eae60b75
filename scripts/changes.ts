import { COMMAND } from './changes/options.ts';
import { replay } from './changes/replay.ts';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { Progress } from './sync/engine/progress.ts';

process.exitCode = await runCommand(COMMAND, async ({ values }) => {
  const { since, until } = values;
  if (until < since) throw new UsageError(`--until: got ${until}, expected no day before ${since}`);
  const written = await replay(values, new Progress(process.stderr));
  process.stdout.write(`${written.length} written\n${written.map((it) => `  ${it}\n`).join('')}`);
  return 0;
});
