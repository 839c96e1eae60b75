import { globSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { runProcess } from './test/run-process.ts';
import { runSteps, type StepResult } from './test/run-steps.ts';
import { RESULTS, STEPS } from './test/steps.ts';

const COMMAND = defineCommand({
  start: 'npm test --',
  summary:
    'Builds the site and runs all checks and tests, as many at once as there are processors.',
  options: {},
});
/** Tests wait for browsers, servers, and disks, so that one processor has time for two steps. */
const LEAST_AT_ONCE = 2;
const SIGNS = { passed: '✓', failed: '✗', skipped: '-' } as const;

process.exitCode = await runCommand({
  line: COMMAND,
  read: COMMAND.parse,
  async run() {
    rmSync(RESULTS, { recursive: true, force: true });
    const atOnce = Math.max(LEAST_AT_ONCE, availableParallelism());
    const results = await runSteps(STEPS, atOnce, runProcess, print);
    process.stdout.write(`${countTests()}\n`);
    return results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
  },
});

/** Prints one line for a step, and its output if it failed. */
function print({ step, outcome, output }: StepResult): void {
  if (outcome === 'failed') process.stdout.write(`\n$ ${step.command.join(' ')}\n${output}\n`);
  const seconds = Math.round(process.uptime());
  process.stdout.write(`${SIGNS[outcome]} ${step.name}: ${outcome} after ${seconds} s\n`);
}

/** The numbers of tests, in a line that other programs can read. */
function countTests(): string {
  const runs = globSync(`${RESULTS}/*.json`).map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const sum = (key: string): number => runs.reduce((total, run) => total + run[key], 0);
  return `${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`;
}
