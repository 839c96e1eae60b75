import { readFile, writeFile } from 'node:fs/promises';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { DOCUMENTED_FILES } from './docs/collections.ts';
import { dataReference } from './docs/data-reference.ts';
import { withParts } from './docs/embedding.ts';

const EMBEDDING = 'docs/embedding.md';

const COMMAND = defineCommand({
  start: 'npm run docs --',
  summary:
    'Generates docs/data.md from the schemas of the data files, and the recipes in docs/embedding.md.',
  options: {},
});

process.exitCode = await runCommand(COMMAND, async () => {
  await writeFile('docs/data.md', dataReference(DOCUMENTED_FILES));
  await writeFile(EMBEDDING, withParts(await readFile(EMBEDDING, 'utf8')));
  return 0;
});
