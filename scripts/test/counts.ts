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

function readRun(path: string): Run | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
