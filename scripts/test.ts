import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineCommand } from './command/define-command.ts';
import { oneOf } from './command/readers.ts';
import { runCommand } from './command/run-command.ts';
import { renderCounts, renderTimes } from './test/counts.ts';
import { LONG_TESTS } from './test/longest-first.ts';
import { runProcess } from './test/run-process.ts';
import { runSteps, type StepResult } from './test/run-steps.ts';
import { RESULTS, STEPS, withoutLongTests } from './test/steps.ts';

const COMMAND = defineCommand({
  start: 'npm test --',
  summary: 'Builds the site and runs checks and tests, as many at once as there are processors.',
  options: {
    all: { help: 'run the long tests too, as CI does' },
    only: {
      value: 'STEP',
      help: 'run this step alone, on what is built already',
      repeatable: true,
      read: oneOf(STEPS.map(({ name }) => name)),
    },
  },
  notes: `Steps: ${STEPS.map(({ name }) => name).join(', ')}
Exit codes: 0 all passed, 1 something failed, 2 wrong usage.`,
});
/** Tests wait for browsers, servers, and disks, so that one processor has time for two steps. */
const LEAST_AT_ONCE = 2;
const SIGNS = { passed: '✓', failed: '✗', skipped: '-' } as const;

process.exitCode = await runCommand(COMMAND, ({ values }) => test(values));

async function test({ only, all }: { only: readonly string[]; all: boolean }): Promise<number> {
  rmSync(RESULTS, { recursive: true, force: true });
  const chosen = STEPS.filter(({ name }) => only.length === 0 || only.includes(name));
  const steps = all ? chosen : chosen.map(withoutLongTests);
  const atOnce = Math.max(LEAST_AT_ONCE, availableParallelism());
  const results = await runSteps(steps, atOnce, runProcess, print);
  const left = all
    ? ''
    : `${LONG_TESTS.length} long files of tests left out: add --all to run them\n`;
  process.stdout.write(`${renderTimes(results)}${left}${renderCounts(results)}\n`);
  return results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
}

/** Prints one line for a step, and all its output if it failed. */
function print({ step, outcome, output }: StepResult): void {
  if (outcome === 'failed') process.stdout.write(`\n$ ${step.command.join(' ')}\n${output}\n`);
  const seconds = Math.round(process.uptime());
  process.stdout.write(`${SIGNS[outcome]} ${step.name}: ${outcome} after ${seconds} s\n`);
}
