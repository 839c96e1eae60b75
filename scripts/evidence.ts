import { readFile, writeFile } from 'node:fs/promises';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { readRecords } from './content/read-atlas.ts';
import { evidenceReport, quoteReport } from './evidence/report.ts';

const PAGE = 'docs/evidence.md';

const COMMAND = defineCommand({
  start: 'npm run evidence --',
  summary: 'Prints how well the sources support the facts in content/.',
  options: { write: { help: `write the report into ${PAGE} instead` } },
});

process.exitCode = await runCommand(COMMAND, async ({ values }) => {
  const report = evidenceReport(await readRecords('content'));
  if (values.write) await writeFile(PAGE, quoteReport(await readFile(PAGE, 'utf8'), report));
  else process.stdout.write(`${report}\n`);
  return 0;
});
