import type { Step } from './run-steps.ts';

/** Where each run of tests leaves its results. */
export const RESULTS = '.cache/test-results';

/** Everything that must hold: what takes long and what fails often come first. */
export const STEPS: readonly Step[] = [
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused', command: ['knip'] },
  {
    name: 'scripts',
    command: ['node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.scripts.json'],
  },
  // The build writes the types of the content that this reads.
  { name: 'types', command: ['astro', 'check'], after: 'build' },
  vitest('code', ['unit', 'integration', 'corpus']),
  vitest('site', ['dist', 'browser'], 'build'),
];

function vitest(name: string, projects: readonly string[], after?: string): Step {
  const results = `${RESULTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return {
    name,
    command: ['vitest', 'run', ...projects.flatMap((each) => ['--project', each]), ...reporters],
    results,
    ...(after !== undefined && { after }),
  };
}
