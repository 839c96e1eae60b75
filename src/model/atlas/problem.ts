import type { Problem } from '../../schemas/problem.ts';
import type { Sources } from '../../schemas/sources.ts';
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

/** The oddities of what was read, by the file of the repository that has them. */
export function problemListsOf(
  read: { readonly path: string; readonly problems?: readonly Problem[] | undefined } | undefined,
  repository: string,
  sources: Sources,
): ProblemList[] {
  if (read === undefined) return [];
  const ref = refOf(sources, repository);
  const byFile = Map.groupBy(read.problems ?? [], ({ file = read.path }) => file);
  return [...byFile].map(([file, problems]) => ({
    problems,
    file,
    editUrl: ref && editUrl(ref, file),
  }));
}
