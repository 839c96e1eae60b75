import { quoteUpstream } from '../reading/oddities.ts';
import { LARGEST_FILE, sizeProblem } from './file-bounds.ts';
import type { ReportedProblem } from './report.ts';
import type { Upstream } from './repository.ts';
import type { Source, Wanted } from './source.ts';

/** The files that a source wants, and that are too large to be read. */
export function tooLargeFiles(
  { repositories, reads = [] }: Pick<Source, 'repositories' | 'reads'>,
  wanted: Wanted,
  upstream: Upstream,
): ReportedProblem[] {
  const isWanted = (name: string, path: string): boolean =>
    reads.length === 0 ||
    reads.some(
      ({ repository, folder, isWanted: isOne }) =>
        repository === name && path.startsWith(`${folder}/`) && isOne(path, wanted),
    );
  return [...new Set(repositories)].flatMap((name) =>
    upstream
      .repository(name)
      .bounds.tooLarge.filter(({ path }) => isWanted(name, path))
      .map(({ path, size }) => ({
        record: quoteUpstream(path),
        problem: sizeProblem('(file)', size, LARGEST_FILE),
      })),
  );
}
