import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand } from '../../scripts/command/define-command.ts';
import { runCommand } from '../../scripts/command/run-command.ts';
import { renderPage, rowOf } from './render-suites.ts';
import { runSuite, type SuiteResult } from './run-suite.ts';
import { SUITES } from './suites.ts';

const PAGE = 'docs/resilience.md';

const COMMAND = defineCommand({
  start: 'npm run attacks --',
  summary:
    'Runs all tests that attack the site, damage its sources, or kill its syncs, and counts them.',
  options: {
    write: { help: `write the counts to ${PAGE}` },
    only: {
      value: 'FILE',
      help: 'only tests whose file this is a part of; the others stay as counted',
    },
  },
  notes:
    'Needs a build (npm run build) and a browser for those in Chromium, and snapshots of upstream.',
});

process.exitCode = await runCommand(COMMAND, ({ values }) => countAll(values));

async function countAll({ write, only = '' }: { write: boolean; only?: string | undefined }) {
  const folder = await mkdtemp(join(tmpdir(), 'attacks-'));
  try {
    const before = only === '' ? '' : await readFile(PAGE, 'utf8');
    const results: SuiteResult[] = [];
    for (const [index, suite] of SUITES.entries()) {
      if (!suite.file.includes(only)) continue;
      results.push(await runSuite(suite, join(folder, `${index}.json`)));
      process.stderr.write(`${rowOf(results.at(-1) as SuiteResult)}\n`);
    }
    const page = renderPage(results, before);
    if (write) await writeFile(PAGE, page);
    else process.stdout.write(page);
    return results.every(({ inputs, survived }) => inputs > 0 && inputs === survived) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}
