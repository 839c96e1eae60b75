import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files of tests that only `npm test -- --all` runs, longest first, without their ending: each takes as
 * long as hundreds of others, and what it holds seldom breaks alone.
 */
export const LONG_TESTS: readonly string[] = [
  ...['browser/kinds', 'browser/more-kinds', 'browser/filterable-table'],
  ...['browser/recipes', 'browser/summary-tip', 'browser/engines', 'browser/prose-attacks'],
  ...['browser/strange-pages', 'dist/hugo', 'dist/api-consumers'],
  ...['hostile/site', 'hostile/growth'],
  ...['sync/first-run', 'sync/kill', 'sync/deadline', 'sync/soak', 'sync/two-runs'],
  ...['sync/lying-answers', 'sync/branches', 'sync/local-repository', 'commands/dev'],
  ...['corpus/sync', 'corpus/replay', 'corpus/search', 'corpus/mutations'],
  ...['corpus/gate-answers', 'corpus/changes'],
  ...['dist/command-line', 'dist/automation'],
];

/**
 * The tests that take longest, longest first. A file that a worker begins last is what all others wait
 * for, and of a fresh clone vitest knows nothing but how large files are.
 */
export const LONGEST_TESTS: readonly string[] = [
  ...LONG_TESTS,
  ...['browser/search', 'browser/embeds', 'sync/github-repository', 'commands/check-gates'],
  ...['corpus/prose', 'dist/agreement'],
];

/** The file of a test that is named here. */
export const testFile = (name: string): string => `tests/${name}.test.ts`;

/** Runs the longest tests of each project first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const place = ({ project, moduleId }: TestSpecification): number => {
      const index = LONGEST_TESTS.findIndex((name) => moduleId.endsWith(`/${testFile(name)}`));
      const within = index === -1 ? LONGEST_TESTS.length : index;
      return projects.indexOf(project.name) * (LONGEST_TESTS.length + 1) + within;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
