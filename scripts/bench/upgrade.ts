import { existsSync, globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'playwright-core';
import type { UpgradeData } from '../../src/model/upgrade/data.ts';
import { diff } from '../../src/model/upgrade/diff.ts';
import { upgradeTable } from '../../src/model/upgrade/table.ts';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { serve } from '../../tests/serve.ts';

/**
 * Times the answer for every pair of releases: the model alone in Node.js, and in a browser until the
 * table is drawn, filled and filtered. Beside the time on the clock it prints the processor's time,
 * which says more on a busy machine. The data are the files that the built site serves.
 *
 *     npm run build && node scripts/bench/upgrade.ts
 */
const FILES = ['dist/upgrade/data.json', 'dist/check/gates.json'] as const;
/** In the browser, one pair in so many; drawing all of them takes minutes. */
const STRIDE = 24;

interface Pair {
  readonly from: string;
  readonly to: string;
}

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1);
  return `${times.length} pairs: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`;
}

function timeModel(texts: readonly string[]): readonly Pair[] {
  const start = performance.now();
  const [file, table] = texts.map((text) => JSON.parse(text));
  const notes = globSync('dist/upgrade/notes/*.json').flatMap((path) =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  const data: UpgradeData = { ...file, gates: table.gates, notes };
  console.log(`read in ${(performance.now() - start).toFixed(1)} ms`);
  const versions = data.releases.map(({ version }) => version);
  const pairs = versions.flatMap((from, index) =>
    versions.slice(index + 1).map((to) => ({ from, to })),
  );
  const cpu = process.cpuUsage();
  const times = pairs.map(({ from, to }) => {
    const asked = performance.now();
    upgradeTable(data, diff(data, from, to));
    return performance.now() - asked;
  });
  const { user, system } = process.cpuUsage(cpu);
  console.log(`model    ${summary(times)}`);
  console.log(`         processor ${((user + system) / 1000 / times.length).toFixed(1)} ms each`);
  return pairs;
}

async function timeBrowser(pairs: readonly Pair[]): Promise<void> {
  const site = await serve('dist');
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: number[] = [];
  const cpu: number[] = [];
  try {
    for (const { from, to } of pairs.filter((_, index) => index % STRIDE === 0)) {
      await page.goto(`${site.url}/upgrade/`);
      await page.locator('select[name=from]').selectOption(from);
      await page.locator('select[name=to]').selectOption(to);
      const before = await busyTime(session);
      await page.locator('upgrade-view form.pair button').click();
      await page.locator('upgrade-view table').waitFor();
      cpu.push((await busyTime(session)) - before);
      times.push(
        await page.evaluate(
          () => performance.getEntriesByName('upgrade')[0]?.duration ?? Number.NaN,
        ),
      );
    }
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`browser  ${summary(times)}`);
  console.log(`         processor, with loading and layout: ${summary(cpu)}`);
}

/** How long the page's main thread has been on the processor, in milliseconds. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function main(): Promise<void> {
  const texts = FILES.map((file) => {
    if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first`);
    const text = readFileSync(file, 'utf8');
    console.log(`${file}: ${Buffer.byteLength(text)} bytes, ${gzipSync(text).length} after gzip`);
    return text;
  });
  await timeBrowser(timeModel(texts));
}

await main();
