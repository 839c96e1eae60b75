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
};
const CLEANUP = 'tests/remove-folders.ts';

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
      {
        test: {
          ...patient,
          name: 'unit',
          setupFiles: ['tests/property-seed.ts', CLEANUP],
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/tables/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'integration',
          setupFiles: [CLEANUP],
          include: ['tests/{commands,github,hostile,sync}/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'corpus',
          setupFiles: [CLEANUP],
          include: ['tests/corpus/**/*.test.ts'],
          // Badges take their colors from the style sheet of the tokens.
          css: true,
        },
      },
      {
        test: {
          ...patient,
          name: 'dist',
          setupFiles: [CLEANUP],
          include: ['tests/dist/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/browser/need-browser.ts', CLEANUP],
        },
      },
    ],
  },
});
