import { COMMAND, readOptions } from './changes/options.ts';
import { replay } from './changes/replay.ts';
import { runCommand } from './command/run-command.ts';
import { Progress } from './sync/engine/progress.ts';

process.exitCode = await runCommand({
  line: COMMAND,
  read: readOptions,
  run: async (options) => {
    const written = await replay(options, new Progress(process.stderr));
    process.stdout.write(`${written.length} written\n${written.map((it) => `  ${it}\n`).join('')}`);
    return 0;
  },
});
