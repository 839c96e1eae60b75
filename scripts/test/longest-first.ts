import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The tests that take longest, longest first, without their ending. A file that a worker begins last is
 * what all others wait for, and of a fresh clone vitest knows nothing but how large files are.
 */
export const LONGEST_TESTS: readonly string[] = [
  ...['browser/kinds', 'browser/more-kinds', 'browser/filterable-table', 'browser/movement'],
  ...['browser/search', 'browser/summary-tip'],
  ...['hostile/site', 'commands/dev', 'sync/two-runs', 'sync/deadline', 'sync/soak', 'sync/kill'],
  ...['corpus/sync', 'corpus/replay', 'corpus/gate-answers', 'corpus/prose', 'corpus/mutations'],
  ...['dist/command-line', 'dist/agreement'],
];

/** Runs the longest tests of each project first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const place = ({ project, moduleId }: TestSpecification): number => {
      const index = LONGEST_TESTS.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      const within = index === -1 ? LONGEST_TESTS.length : index;
      return projects.indexOf(project.name) * (LONGEST_TESTS.length + 1) + within;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
