import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';
import type { Growth } from './measure-growth.ts';
import { numberInStatus } from './peak-memory.ts';
import type { Suite } from './suites.ts';

/** What became of a suite. */
export interface SuiteResult extends Suite {
  readonly inputs: number;
  readonly survived: number;
  /** Milliseconds that the longest of its tests took. */
  readonly longest: number;
  /** MiB that one of its processes took at most; nothing where the system does not tell. */
  readonly peak: number | undefined;
  /** What its tests found of growth, by what they tried. */
  readonly growth: readonly (readonly [kind: string, growth: Growth])[];
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly duration?: number | null;
      readonly ancestorTitles: readonly string[];
      readonly meta?: { readonly inputs?: number; readonly growth?: Growth };
    }[];
  }[];
}

const SAMPLES_MS = 500;

/** Runs a suite with Vitest. A test that failed survived none of its inputs; one that was skipped tried none. */
export async function runSuite(suite: Suite, output: string): Promise<SuiteResult> {
  const reporter = ['--reporter=json', `--outputFile=${output}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', suite.file];
  const child = spawn(process.execPath, [...args, ...reporter], {
    stdio: 'ignore',
    env: { ...process.env, THOROUGH: '1' },
  });
  const ended = new AbortController();
  const measured = peakBelow(child.pid ?? 0, ended.signal);
  await once(child, 'close');
  ended.abort();
  const report: Report = JSON.parse(await readFile(output, 'utf8'));
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed');
  const count = (some: typeof ran) => some.reduce((sum, { meta }) => sum + (meta?.inputs ?? 1), 0);
  return {
    ...suite,
    inputs: count(ran),
    survived: count(ran.filter(({ status }) => status === 'passed')),
    longest: Math.max(0, ...ran.map(({ duration }) => duration ?? 0)),
    peak: await measured,
    growth: ran.flatMap(({ ancestorTitles: [kind = ''], meta }) =>
      meta?.growth === undefined ? [] : [[kind, meta.growth] as const],
    ),
  };
}

/** The most memory, in MiB, that a process or one below it had, as Linux tells it now and then. */
async function peakBelow(root: number, signal: AbortSignal): Promise<number | undefined> {
  let peak: number | undefined;
  const ticks = setInterval(SAMPLES_MS, undefined, { signal });
  try {
    for await (const _ of ticks) {
      for (const kilobytes of await peaksBelow(root)) {
        peak = Math.max(peak ?? 0, kilobytes / 1024);
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return peak;
}

async function peaksBelow(root: number): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const statuses = names
    .filter((name) => /^\d+$/.test(name))
    // A process may be gone before it is read.
    .map((name) => readFile(`/proc/${name}/status`, 'utf8').catch(() => ''));
  const processes = (await Promise.all(statuses)).map((text) => ({
    id: numberInStatus('Pid', text),
    parent: numberInStatus('PPid', text),
    peak: numberInStatus('VmHWM', text),
  }));
  const below = new Set([root]);
  // A child may have a smaller number than its parent.
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { id, parent } of processes) if (below.has(parent)) below.add(id);
  }
  return processes.filter(({ id }) => below.has(id)).map(({ peak }) => peak);
}
