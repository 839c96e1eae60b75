import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/test/longest-first.ts';

/** Long enough for a machine that is busy with something else: a limit only ends what never ends. */
const PATIENCE = 600_000;
const patient = {
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  expect: { poll: { timeout: PATIENCE / 5 } },
  // Tests that may run beside each other do little but wait.
  maxConcurrency: 16,
  // What many files read or load is read and loaded once for all that a worker runs.
  isolate: false,
  // Room for what is young, in MiB, as in a build: tests make texts and records by thousands.
  execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64'],
  // Badges take their colors from the style sheet of the tokens.
  css: true,
};

/** A project of tests; what its files of tests made on the disk is removed after each. */
const project = (name: string, include: string[], setupFiles: string[] = []) => ({
  test: { ...patient, name, include, setupFiles: [...setupFiles, 'tests/remove-folders.ts'] },
});

/** A project whose files Node.js reads by itself, as it does the commands: Vite would take longer. */
const withoutVite = (name: string, include: string[], setupFiles: string[] = []) => {
  const { test } = project(name, include, [...setupFiles, 'tests/read-styles.ts']);
  return { test: { ...test, experimental: { viteModuleRunner: false } } };
};

/**
 * Unit tests start no process and no server; integration tests do. Corpus tests run the sources'
 * code on snapshots of upstream; dist and browser tests run on the built site.
 */
export default defineConfig({
  test: {
    // Half of the time a test waits for a browser, a server or a disk.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      project(
        'unit',
        ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/tables/**/*.test.ts'],
        ['tests/property-seed.ts'],
      ),
      withoutVite('integration', ['tests/{commands,github,hostile,sync}/**/*.test.ts']),
      withoutVite('corpus', ['tests/corpus/**/*.test.ts']),
      withoutVite('dist', ['tests/dist/**/*.test.ts']),
      withoutVite('browser', ['tests/browser/**/*.test.ts'], ['tests/browser/need-browser.ts']),
    ],
  },
});
