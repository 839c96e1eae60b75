import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONGEST_TESTS, testFile } from './longest-first.ts';
import { STEPS, withoutLongTests } from './steps.ts';

it('names tests that there are as the longest', () => {
  expect(LONGEST_TESTS.filter((name) => !existsSync(testFile(name)))).toEqual([]);
});

it('leaves long files out of runs of tests, and other steps as they are', () => {
  const changed = STEPS.filter((step) => withoutLongTests(step) !== step);
  expect(changed.map(({ name }) => name)).toEqual(['site', 'code', 'browser']);
  expect(changed.map((step) => withoutLongTests(step).command)).toEqual(
    changed.map(({ command }) =>
      expect.arrayContaining([...command, '--exclude=tests/browser/kinds.test.ts']),
    ),
  );
});

it('reads the built site after the build, and starts all else at once', () => {
  const waiting = STEPS.filter((step) => 'after' in step);
  expect(waiting.map(({ name, after }) => `${name} after ${after}`)).toEqual(
    ['site', 'browser', 'scripts', 'types'].map((name) => `${name} after build`),
  );
});
