import type { Problem } from '../../schemas/problem.ts';
import type { Atlas } from './atlas.ts';

/** The kinds of problem, the gravest first. */
export const PROBLEM_KINDS = [
  'contradiction',
  'missing',
  'not-a-value',
  'unknown-field',
  'normalised',
] as const satisfies readonly Problem['kind'][];

/** A problem and the record that has it. */
export interface RecordProblem {
  readonly problem: Problem;
  /** What kind of record it is. */
  readonly about: 'enhancement' | 'feature gate' | 'release';
  /** The record's name: "KEP-5295", "KubeletPSI", "v1.34". */
  readonly name: string;
  /** The record's page, below the site's base. */
  readonly path: string;
  /** Where it was read: "kep.yaml", "code", "docs", "cycle", "support". */
  readonly source: string;
}

/** All problems of all records, enhancements first, then gates, then releases. */
export function recordProblems({ enhancements, gates, releases }: Atlas): RecordProblem[] {
  return [
    ...enhancements.flatMap(({ record, label, slug }) =>
      told(record.problems, {
        about: 'enhancement',
        name: label,
        path: `/enhancements/${slug}/`,
        source: 'kep.yaml',
      }),
    ),
    ...gates.flatMap(({ record, name }) => {
      const gate = { about: 'feature gate', name, path: `/feature-gates/${name}/` } as const;
      return [
        ...told(record.code?.problems, { ...gate, source: 'code' }),
        ...told(record.docs?.problems, { ...gate, source: 'docs' }),
      ];
    }),
    ...releases.flatMap(({ record, version }) => {
      const release = {
        about: 'release',
        name: `v${version}`,
        path: `/releases/${version}/`,
      } as const;
      return [
        ...told(record.cycle?.problems, { ...release, source: 'cycle' }),
        ...told(record.support?.problems, { ...release, source: 'support' }),
      ];
    }),
  ];
}

function told(
  problems: readonly Problem[] = [],
  record: Omit<RecordProblem, 'problem'>,
): RecordProblem[] {
  return problems.map((problem) => ({ problem, ...record }));
}

/** What a kind of problem means, in words. */
export function problemKindWords(kind: Problem['kind']): string {
  switch (kind) {
    case 'contradiction':
      return 'Two places disagree.';
    case 'missing':
      return 'Expected, but absent or empty.';
    case 'not-a-value':
      return 'Cannot be read as what the field holds; the value is left out.';
    case 'unknown-field':
      return 'Not part of the format.';
    case 'normalised':
      return 'Read, but not written in the documented form.';
  }
}
