import { readFile, writeFile } from 'node:fs/promises';
import { readRecords } from './content/read-atlas.ts';
import { evidenceReport, quoteReport } from './evidence/report.ts';

const PAGE = 'docs/evidence.md';

const report = evidenceReport(await readRecords('content'));
if (process.argv.includes('--write')) {
  await writeFile(PAGE, quoteReport(await readFile(PAGE, 'utf8'), report));
} else {
  process.stdout.write(`${report}\n`);
}
