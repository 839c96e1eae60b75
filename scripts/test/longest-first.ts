import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files of tests that only `npm test -- --all` runs, longest first, without their ending: each takes as
 * long as hundreds of others, and what it holds seldom breaks alone.
 */
export const LONG_TESTS: readonly string[] = [
  ...[
    ...['embeds', 'kinds', 'more-kinds', 'plain', 'filterable-table', 'recipes', 'summary-tip'],
    ...['queries', 'engines', 'prose-attacks', 'strange-pages'],
  ].map((name) => `tests/browser/${name}`),
  ...['hugo', 'api-consumers', 'command-line', 'automation'].map((name) => `tests/dist/${name}`),
  ...['site', 'growth'].map((name) => `tests/hostile/${name}`),
  ...[
    ...['first-run', 'kill', 'deadline', 'soak', 'two-runs', 'lying-answers', 'branches'],
    ...['local-repository', 'github-repository', 'faults'],
  ].map((name) => `tests/sync/${name}`),
  ...['dev', 'snapshots'].map((name) => `tests/commands/${name}`),
  ...['sync', 'replay', 'search', 'mutations', 'gate-answers', 'changes'].map(
    (name) => `tests/corpus/${name}`,
  ),
  ...['src/configuration/hostile', 'src/prose/diagrams', 'scripts/sync/mutations'],
];

/**
 * The tests that take longest, longest first. A file that a worker begins last is what all others wait
 * for, and of a fresh clone vitest knows nothing but how large files are.
 */
export const LONGEST_TESTS: readonly string[] = [
  ...LONG_TESTS,
  ...['browser/search', 'commands/check-gates', 'corpus/prose', 'dist/agreement/feature-gates'].map(
    (name) => `tests/${name}`,
  ),
];

/** The file of a test that is named here. */
export const testFile = (name: string): string => `${name}.test.ts`;

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
