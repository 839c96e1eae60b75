import { LONG_TESTS, testFile } from './longest-first.ts';
import type { TestStep } from './run-steps.ts';

/** Where each run of tests leaves its results. */
export const RESULTS = '.cache/test-results';

/** Everything that must hold: what fails often comes first, then what takes long by itself, and last what is short. */
export const STEPS: readonly TestStep[] = [
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused', command: ['knip'] },
  // Tests of pages share one reading of them all, which one worker does once.
  vitest('site', ['dist'], { after: 'build', workers: 1 }),
  vitest('code', ['unit', 'integration', 'corpus']),
  vitest('browser', ['browser'], { after: 'build' }),
  // The build writes the types of the content that these read.
  {
    name: 'scripts',
    command: ['node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.scripts.json'],
    after: 'build',
  },
  {
    name: 'types',
    command: ['astro', 'check', '--tsconfig', 'tsconfig.astro.json'],
    after: 'build',
  },
];

/** A step without the files that only `npm test -- --all` runs. */
export function withoutLongTests(step: TestStep): TestStep {
  if (step.results === undefined) return step;
  const left = LONG_TESTS.map((name) => `--exclude=${testFile(name)}`);
  // One browser keeps a processor and a half busy; with its long files, the step is the last and alone.
  const workers = step.name === 'browser' ? ['--maxWorkers=1'] : [];
  return { ...step, command: [...step.command, ...workers, ...left] };
}

function vitest(
  name: string,
  projects: readonly string[],
  { after, workers }: { readonly after?: string; readonly workers?: number } = {},
): TestStep {
  const results = `${RESULTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return {
    name,
    command: [
      ...(['vitest', 'run'] as const),
      ...projects.flatMap((each) => ['--project', each]),
      ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
      ...reporters,
    ],
    results,
    ...(after !== undefined && { after }),
  };
}
