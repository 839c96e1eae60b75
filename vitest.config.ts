import { defineConfig } from 'vitest/config';

/** Long enough for a machine that is busy with something else: a limit only ends what never ends. */
const PATIENCE = 600_000;
const patient = {
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  expect: { poll: { timeout: PATIENCE / 5 } },
};

/**
 * Unit tests start no process and no server; integration tests do. Corpus tests run the sources'
 * code on snapshots of upstream; dist and browser tests run on the built site.
 */
export default defineConfig({
  test: {
    // Half of the time a test waits for a browser, a server or a disk.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...patient,
          name: 'unit',
          setupFiles: ['tests/property-seed.ts'],
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/tables/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          ...patient,
          name: 'integration',
          include: ['tests/{commands,github,hostile,sync}/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patient,
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          // Badges take their colors from the style sheet of the tokens.
          css: true,
          isolate: false,
        },
      },
      {
        test: { ...patient, name: 'dist', include: ['tests/dist/**/*.test.ts'], isolate: false },
      },
      {
        test: {
          ...patient,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          setupFiles: ['tests/browser/need-browser.ts'],
        },
      },
    ],
  },
});
