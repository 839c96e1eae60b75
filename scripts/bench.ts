import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureGrowth, measureRound, openWorkshop, type Round } from './bench/builds.ts';
import { measureDevelopment } from './bench/development.ts';
import { hugoVersion } from './bench/hugo.ts';
import { measureInteractions } from './bench/interactions.ts';
import { measurePaints } from './bench/paints.ts';
import { developmentLine, interactionLines, paintLines, writeReport } from './bench/report.ts';
import { measureSizes } from './bench/sizes.ts';
import { builtFiles } from './build/built-files.ts';
import { defineCommand } from './command/define-command.ts';
import { wholeNumber } from './command/readers.ts';
import { runCommand } from './command/run-command.ts';

const DOCUMENT = 'docs/benchmarks.md';
const MARKER = '<!-- Below is what `npm run bench -- --write` printed. -->\n';

const COMMAND = defineCommand({
  start: 'npm run bench --',
  summary: 'Measures the budgets of the build, each beside its peer in the same run.',
  options: {
    rounds: {
      value: 'N',
      help: 'how often to measure each build',
      default: '3',
      read: wholeNumber(100),
    },
    growth: {
      value: 'N',
      help: 'how many times larger the content of one more build is; 0 skips it',
      default: '10',
      read: wholeNumber(1000),
    },
    interactions: {
      value: 'FOLDER',
      help: 'measure only how quickly the pages of a built site are painted and answer',
      read: (folder) => folder,
    },
    development: { help: 'measure only how quick `npm run dev` is' },
    write: { help: `also write the report into ${DOCUMENT}` },
  },
});

process.exitCode = await runCommand(
  COMMAND,
  async ({ values: { rounds, growth, interactions, development, write } }) => {
    if (development) {
      const workshop = await mkdtemp(join(tmpdir(), 'bench-'));
      process.stdout.write(`${developmentLine(await measureDevelopment(workshop, rounds))}\n`);
      await rm(workshop, { recursive: true });
      return 0;
    }
    if (interactions !== undefined) {
      const measured = await measureInteractions(interactions, rounds);
      const paints = await measurePaints(interactions, rounds);
      process.stdout.write(`${interactionLines(measured)}\n\n${paintLines(paints)}\n`);
      return 0;
    }
    const report = await measure(rounds, growth);
    process.stdout.write(`${report}\n`);
    if (write) await writeDocument(report);
    return 0;
  },
);

async function measure(count: number, times: number): Promise<string> {
  const hugo = hugoVersion();
  if (hugo === undefined)
    throw new Error('hugo: command not found (the benchmark compares with it)');
  const corpus = corpusWords();
  const before = loadavg();
  const workshop = await openWorkshop();
  const rounds: Round[] = [];
  for (let index = 0; index < count; index += 1) {
    process.stderr.write(`round ${index + 1} of ${count}\n`);
    rounds.push(await measureRound(workshop, index + 1));
  }
  if (times > 1) process.stderr.write(`${times} times the content\n`);
  const growth = times > 1 ? { times, costs: await measureGrowth(workshop, times) } : undefined;
  const report = writeReport({
    machine: [
      await machineWords(),
      hugo,
      workshop.eleventy ?? 'Eleventy could not be installed',
      loadWords(before),
    ],
    corpus: `${corpus}, built into ${builtFiles(workshop.site).length} files (without the search index), with ${countRules(workshop.site)} redirect rules.`,
    rounds,
    growth,
    sizes: measureSizes(workshop.site),
    interactions: await measureInteractions(workshop.site, count),
    paints: await measurePaints(workshop.site, count),
    development: await measureDevelopment(workshop.folder, count),
  });
  await workshop.removeBefore();
  return report;
}

function corpusWords(): string {
  const texts = globSync('content/prose/**/*.md');
  if (texts.length === 0)
    throw new Error(
      'content/prose: got no Markdown, expected the texts that `npm run sync` fetches',
    );
  const bytes = texts.reduce((sum, file) => sum + statSync(file).size, 0);
  const records = globSync('content/**/*.yaml', { exclude: ['content/prose/**'] }).length;
  return `${texts.length} Markdown files of ${(bytes / 1e6).toFixed(1)} MB and ${records} files of records`;
}

function countRules(site: string): number {
  return readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n').length;
}

async function machineWords(): Promise<string> {
  const manifest = await readFile('node_modules/astro/package.json', 'utf8');
  const { version }: { version: string } = JSON.parse(manifest);
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}: ${cpus().length} × ${cpus()[0]?.model}, ${memory} GiB, ${process.platform}; Node.js ${process.version}, Astro ${version}`;
}

function loadWords(before: readonly number[]): string {
  const words = (loads: readonly number[]): string => (loads[0] ?? Number.NaN).toFixed(1);
  return `load average ${words(before)} before, ${words(loadavg())} after: above the number of processors, times include other work`;
}

async function writeDocument(report: string): Promise<void> {
  const [head = ''] = (await readFile(DOCUMENT, 'utf8')).split(MARKER);
  await writeFile(DOCUMENT, `${head}${MARKER}\n${report}\n`);
}
