import type { Problem } from '../../schemas/problem.ts';
import type { Sources } from '../../schemas/sources.ts';
import { isOfReview } from '../enhancement/review-problem.ts';
import { editUrl, refOf } from './citation.ts';

/** An oddity of an upstream record as a sentence without its full stop. */
export function problemWords({ field, kind, got, ...problem }: Problem): string {
  const expected = problem.expected.replace(/"([^"]*)"/g, '“$1”');
  const says = got === undefined ? field : `${field} says “${got}”`;
  switch (kind) {
    case 'missing':
      return `${field} is missing; expected ${expected}`;
    case 'not-a-value':
      return `${says}; expected ${expected}`;
    case 'normalized':
      return `${says}, which was read all the same; expected ${expected}`;
    case 'unknown-field':
      return `${says}, but the format has no such field; expected ${expected}`;
    case 'contradiction':
      return `${says}, which another place contradicts; expected ${expected}`;
  }
}

/** The oddities of an upstream record, with the place to mend them. */
export interface ProblemList {
  readonly problems: readonly Problem[];
  /** The file that holds them. */
  readonly file: string;
  /** Where it can be edited. */
  readonly editUrl: string | undefined;
}

/** A record, or a block of one, with the files of which it was read. */
interface ReadOfFiles<Path extends string | undefined = string> {
  readonly path: Path;
  /** A proposal’s review. */
  readonly productionReadiness?: { readonly path: string } | undefined;
  /** The file of a cycle’s requests for exceptions. */
  readonly exceptionsPath?: string | undefined;
}

/** What problems of the README of a cycle are about; all others are of its exceptions. */
const OF_README = /^(?:\(file\)|README|(?:Summary|Timeline)(?::.*)?)$/s;

/** The file that has a problem of a record. */
export function fileOfProblem<Path extends string | undefined>(
  { path, productionReadiness, exceptionsPath }: ReadOfFiles<Path>,
  problem: Problem,
): Path | string {
  if (isOfReview(problem)) return productionReadiness?.path ?? path;
  return OF_README.test(problem.field) ? path : (exceptionsPath ?? path);
}

/** The oddities of what was read, by the file of the repository that has them. */
export function problemListsOf(
  read: (ReadOfFiles & { readonly problems?: readonly Problem[] | undefined }) | undefined,
  repository: string,
  sources: Sources,
): ProblemList[] {
  const ref = refOf(sources, repository);
  const byFile = Map.groupBy(read?.problems ?? [], (each) => read && fileOfProblem(read, each));
  return [...byFile].flatMap(([file, problems]) =>
    file === undefined ? [] : [{ problems, file, editUrl: ref && editUrl(ref, file) }],
  );
}
