import { readRecords } from './evidence/records.ts';
import { evidenceReport } from './evidence/report.ts';

process.stdout.write(`${evidenceReport(await readRecords('content'))}\n`);
