import { existsSync, readFileSync } from 'node:fs';
import type { StepResult } from './run-steps.ts';

/** What vitest writes of a run, as far as it is read. */
interface Run {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/**
 * The numbers of tests of all steps, in a line that other programs can read. A step that is no run of
 * tests counts as one, and so does a run that failed without a failed test.
 */
export function renderCounts(results: readonly StepResult[]): string {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { step, outcome } of results) {
    const run = step.results === undefined ? undefined : readRun(step.results);
    counts.passed += run?.numPassedTests ?? 0;
    counts.failed += run?.numFailedTests ?? 0;
    counts.skipped += run?.numPendingTests ?? 0;
    const isTold = outcome === 'failed' ? run?.numFailedTests : run;
    if (!isTold) counts[outcome] += 1;
  }
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
}

/**
 * The processor seconds of the steps that ran, most first, in a line: of two runs on a busy machine they
 * can be compared, the clock cannot. Nothing where no step's are known.
 */
export function renderTimes(results: readonly StepResult[]): string {
  const known = results.flatMap(({ step: { name }, processor }) =>
    processor === undefined ? [] : [{ name, processor }],
  );
  if (known.length === 0) return '';
  const sum = known.reduce((all, { processor }) => all + processor, 0);
  const each = known
    .toSorted((a, b) => b.processor - a.processor)
    .map(({ name, processor }) => `${name} ${processor.toFixed(0)} s`);
  return `Processor time: ${sum.toFixed(0)} s (${each.join(', ')})\n`;
}

function readRun(path: string): Run | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
