import { COMMAND } from './changes/options.ts';
import { replay } from './changes/replay.ts';
import { runCommand } from './command/run-command.ts';
import { Progress } from './sync/engine/progress.ts';

process.exitCode = await runCommand(COMMAND, async ({ values }) => {
  const written = await replay(values, new Progress(process.stderr));
  process.stdout.write(`${written.length} written\n${written.map((it) => `  ${it}\n`).join('')}`);
  return 0;
});
