import { writeFile } from 'node:fs/promises';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { renderHistories } from './milestone-history/render.ts';

const COMMAND = defineCommand({
  start: 'node scripts/milestone-history.ts',
  summary: `Reads how the milestones of all kep.yaml files changed from the git history of a clone of
kubernetes/enhancements, and writes content/milestone-history.yaml. Each commit of the clone's HEAD
is one observation: a full clone shows every change, a clone of snapshots those between them.`,
  options: {
    from: { value: 'DIR', help: 'the clone', required: true },
    to: { value: 'FILE', help: 'the file to write', default: 'content/milestone-history.yaml' },
  },
  notes: 'Exit codes: 0 done, 1 something failed, 2 wrong usage.',
});

process.exitCode = await runCommand(COMMAND, async ({ values: { from, to } }) => {
  await writeFile(to, await renderHistories(from));
  return 0;
});
