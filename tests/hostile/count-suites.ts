import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand } from '../../scripts/command/define-command.ts';
import { runCommand } from '../../scripts/command/run-command.ts';
import { runSuite, type SuiteResult } from './run-suite.ts';
import { SUITES } from './suites.ts';

const PAGE = 'docs/resilience.md';

const COMMAND = defineCommand({
  start: 'npm run attacks --',
  summary:
    'Runs all tests that attack the site, damage its sources, or kill its syncs, and counts what they tried.',
  options: { write: { help: `write the counts to ${PAGE}` } },
  notes:
    'Needs a build (npm run build) and a browser for those in Chromium, and snapshots of upstream.',
});

process.exitCode = await runCommand(COMMAND, ({ values }) => countAll(values.write));

async function countAll(isWriting: boolean): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'attacks-'));
  try {
    const results: SuiteResult[] = [];
    for (const [index, suite] of SUITES.entries()) {
      results.push(await runSuite(suite, join(folder, `${index}.json`)));
      process.stderr.write(`${rowOf(results.at(-1) as SuiteResult)}\n`);
    }
    const page = renderPage(results);
    if (isWriting) await writeFile(PAGE, page);
    else process.stdout.write(page);
    return results.every(({ inputs, survived }) => inputs > 0 && inputs === survived) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function rowOf({ tried, holds, file, inputs, survived, longest, peak }: SuiteResult): string {
  const numbers = [
    inputs.toLocaleString('en-US'),
    survived.toLocaleString('en-US'),
    `${(longest / 1000).toFixed(1)} s`,
    peak === undefined ? 'not measured' : `${Math.ceil(peak).toLocaleString('en-US')} MiB`,
  ];
  return `| [${tried}](../${file}) | ${holds} | ${numbers.join(' | ')} |`;
}

function renderPage(results: readonly SuiteResult[]): string {
  const sum = (of: (result: SuiteResult) => number) =>
    results.reduce((total, result) => total + of(result), 0).toLocaleString('en-US');
  return `# What was tried against it

Written by \`npm run attacks -- --write\`, which runs the tests that are linked; \`npm test\` runs them too.
[operating.md](operating.md#limits) has the bounds that they hold, and how long the sync is tried with faults and kills
over all snapshots (\`npm run soak\`). A test that fails survived none of its inputs. Times and memory are those of the
machine that ran it: of one test, with all its inputs, and of one of its processes.

| tried | what holds | inputs | survived | longest test | memory |
|---|---|---|---|---|---|
${results.map(rowOf).join('\n')}
| all | | ${sum(({ inputs }) => inputs)} | ${sum(({ survived }) => survived)} | | |
`;
}
