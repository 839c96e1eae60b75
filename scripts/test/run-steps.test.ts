import { expect, it } from 'vitest';
import { runSteps, type TestStep } from './run-steps.ts';
import { STEPS } from './steps.ts';

const step = (name: string, after?: string): TestStep => ({
  name,
  command: [name],
  ...(after !== undefined && { after }),
});

/** Runs steps whose commands end in the order of their start; says what was running at each start. */
async function follow(steps: readonly TestStep[], atOnce: number, bad: readonly string[] = []) {
  const running = new Set<string>();
  const starts: string[] = [];
  const results = await runSteps(
    steps,
    atOnce,
    async ({ name }) => {
      running.add(name);
      starts.push([...running].join('+'));
      await Promise.resolve();
      running.delete(name);
      return { isGood: !bad.includes(name), output: '' };
    },
    () => undefined,
  );
  return { starts, outcomes: results.map((each) => `${each.step.name} ${each.outcome}`) };
}

it('runs as many at once as it may, and waits where a step has to', async () => {
  const steps = [step('build'), step('lint'), step('site', 'build'), step('code')];
  const { starts, outcomes } = await follow(steps, 2);
  expect(starts.slice(0, 2)).toEqual(['build', 'build+lint']);
  expect(starts.every((names) => names.split('+').length <= 2)).toBe(true);
  expect(outcomes.toSorted()).toEqual([
    'build passed',
    'code passed',
    'lint passed',
    'site passed',
  ]);
  expect(outcomes.indexOf('build passed')).toBeLessThan(outcomes.indexOf('site passed'));
});

it('goes on after a failure, but not with what needs it', async () => {
  const steps = [step('build'), step('site', 'build'), step('pages', 'site'), step('code')];
  const { outcomes } = await follow(steps, 1, ['build']);
  expect(outcomes.toSorted()).toEqual([
    'build failed',
    'code passed',
    'pages skipped',
    'site skipped',
  ]);
});

it('does not wait for a step that is not to run', async () => {
  expect((await follow([step('site', 'build')], 1)).outcomes).toEqual(['site passed']);
});

it('is given no step that waits for none before it', () => {
  const names = STEPS.map(({ name }) => name);
  const lost = STEPS.filter(({ after }, index) => after && !names.slice(0, index).includes(after));
  expect(lost).toEqual([]);
});
