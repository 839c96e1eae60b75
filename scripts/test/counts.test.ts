import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { renderCounts, renderTimes } from './counts.ts';
import type { StepResult } from './run-steps.ts';

const folder = temporaryFolder();

function result(outcome: StepResult['outcome'], run?: readonly [number, number]): StepResult {
  const results = join(folder, `${outcome}-${run}.json`);
  const [numPassedTests, numFailedTests] = run ?? [];
  if (run) {
    const text = JSON.stringify({ numPassedTests, numFailedTests, numPendingTests: 1 });
    writeFileSync(results, text);
  }
  return { step: { name: 'x', command: ['x'], results }, outcome, output: '' };
}

describe('renderCounts', () => {
  it('adds up the tests of all runs, and counts a check as one', () => {
    const results = [result('passed', [5, 0]), result('failed', [2, 3]), result('passed')];
    expect(renderCounts(results)).toBe('8 passed, 3 failed, 2 skipped');
  });

  it.each([
    ['a check', undefined],
    ['a run without a failed test', [4, 0]],
  ] as const)('counts %s that failed', (_, run) => {
    expect(renderCounts([result('failed', run)])).toMatch(/ 1 failed,/);
  });

  it('counts what was not started', () => {
    expect(renderCounts([result('skipped')])).toBe('0 passed, 0 failed, 1 skipped');
  });
});

describe('renderTimes', () => {
  const timed = (name: string, processor?: number): StepResult => ({
    ...{ step: { name, command: ['x'] }, outcome: 'passed', output: '' },
    ...(processor !== undefined && { processor }),
  });

  it('adds up what is known, most first', () => {
    expect(renderTimes([timed('lint', 4.2), timed('skipped'), timed('build', 38.4)])).toBe(
      'Processor time: 43 s (build 38 s, lint 4 s)\n',
    );
    expect(renderTimes([timed('skipped')])).toBe('');
  });
});
