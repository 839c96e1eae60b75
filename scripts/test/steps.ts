import type { Step } from './run-steps.ts';

/** Where each run of tests leaves its results. */
export const RESULTS = '.cache/test-results';

/** Everything that must hold: what takes long and what fails often come first. */
export const STEPS: readonly Step[] = [
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'types of scripts',
    command: ['node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.scripts.json'],
  },
  vitest('tests of the site', ['dist', 'browser'], 'build'),
  vitest('tests of the code', ['unit', 'integration', 'corpus']),
  // The build writes the types of the content that this reads.
  { name: 'types', command: ['astro', 'check'], after: 'build' },
];

function vitest(name: string, projects: readonly string[], after?: string): Step {
  const results = `${RESULTS}/${name.replaceAll(' ', '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  return {
    name,
    command: ['vitest', 'run', ...projects.flatMap((each) => ['--project', each]), ...reporters],
    ...(after !== undefined && { after }),
  };
}
