import { defineConfig } from 'vitest/config';

/** Unit and whole-corpus tests run on sources; dist and browser tests run on the built site. */
export default defineConfig({
  test: {
    // Half of the time a test waits for a browser, a server or a disk.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/property-seed.ts'],
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/github/**/*.test.ts',
            'tests/tables/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'dist',
          include: ['tests/dist/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'browser',
          // A busy machine may let a page miss a wait once; what is wrong fails twice.
          retry: 1,
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
