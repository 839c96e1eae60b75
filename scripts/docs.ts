import { writeFile } from 'node:fs/promises';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { DOCUMENTED_FILES } from './docs/collections.ts';
import { dataReference } from './docs/data-reference.ts';

const COMMAND = defineCommand({
  start: 'npm run docs --',
  summary: 'Generates docs/data.md, the reference of the data files, from their schemas.',
  options: {},
});

process.exitCode = await runCommand({
  line: COMMAND,
  read: COMMAND.parse,
  run: async () => {
    await writeFile('docs/data.md', dataReference(DOCUMENTED_FILES));
    return 0;
  },
});
