import type { Problem } from '../../../src/schemas/problem.ts';
import type { Change } from './change.ts';

/** A problem, and the record that carries it. */
export interface ReportedProblem {
  readonly record: string;
  readonly problem: Problem;
  /** The file of upstream that has it, where the record says. */
  readonly file?: string | undefined;
  /** Its line there, counted from 1, where it was found. */
  readonly line?: number | undefined;
  /** The repository of the file, where the record says. */
  readonly repository?: string | undefined;
  /** The address of the file, and of its line, at the commit that was read. */
  readonly url?: string | undefined;
}

/** What became of one source. */
export interface SourceResult {
  readonly source: string;
  /** How many files of content/ then have facts of it. */
  readonly records: number;
  readonly changes: readonly Change[];
  readonly problems: readonly ReportedProblem[];
  /** Those of them that were not there before; none of a first reading. */
  readonly newProblems: readonly ReportedProblem[];
  readonly notices: readonly string[];
  /** Why the source's files were left as they were; empty when all went well. */
  readonly errors: readonly string[];
}

/** How a summary is to be written. */
export interface SummaryStyle {
  readonly isDryRun: boolean;
  readonly isVerbose: boolean;
}

const NAMED_CHANGES = 10;
const NAMED_PROBLEMS = 3;

/** The problems on a record and on its blocks. */
export function collectProblems(
  record: string,
  value: unknown,
  above: Pick<ReportedProblem, 'file' | 'repository'> = {},
): ReportedProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const place = {
    ...above,
    ...('path' in value && typeof value.path === 'string' && { file: value.path }),
    ...('repository' in value &&
      typeof value.repository === 'string' && { repository: value.repository }),
  };
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'problems' && Array.isArray(child)
      ? child.map((problem: Problem) => ({
          record,
          problem,
          ...place,
          ...(problem.file !== undefined && { file: problem.file }),
        }))
      : collectProblems(record, Array.isArray(child) ? undefined : child, place),
  );
}

/** Sources that failed of the same. */
export interface Failure {
  readonly sources: readonly string[];
  readonly errors: readonly string[];
}

/** What failed, each once: where GitHub cannot be reached, all sources fail of that. */
export function groupFailures(results: readonly SourceResult[]): Failure[] {
  const failed = results.filter(({ errors }) => errors.length > 0);
  const groups = Map.groupBy(failed, ({ errors }) => errors.join('\n'));
  return [...groups.values()].map((group) => ({
    sources: group.map(({ source }) => source),
    errors: group[0]?.errors ?? [],
  }));
}

/** What a run did, as lines of text: changes and problems of each source, then what failed. */
export function renderSummary(results: readonly SourceResult[], style: SummaryStyle): string {
  const done = results.filter(({ errors }) => errors.length === 0);
  const blocks = [
    ...done.map((result) => renderSource(result, style)),
    ...groupFailures(results).map((failure) => renderFailure(failure, style)),
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function renderFailure({ sources, errors }: Failure, { isVerbose }: SummaryStyle): string[] {
  const limit = isVerbose ? errors.length : NAMED_CHANGES;
  return [`${sources.join(', ')}: failed; files left unchanged`, ...bounded(errors, limit)];
}

function renderSource(result: SourceResult, style: SummaryStyle): string[] {
  const { source, records, changes, notices } = result;
  const counts = countFileChanges(changes, style.isDryRun ? 'would be ' : '');
  return [
    `${source}: ${records} records, files: ${counts}`,
    ...renderChanges(changes, style),
    ...renderProblems(result, style),
    ...bounded(notices, style.isVerbose ? notices.length : NAMED_PROBLEMS),
  ];
}

/** How many files a source changes: "1 added, 0 changed, 0 removed". */
export function countFileChanges(changes: readonly Change[], verb = ''): string {
  const kinds = ['added', 'changed', 'removed'] as const;
  const countOf = (wanted: Change['kind']) => changes.filter(({ kind }) => kind === wanted).length;
  return kinds.map((kind) => `${countOf(kind)} ${verb}${kind}`).join(', ');
}

function renderChanges(changes: readonly Change[], { isVerbose }: SummaryStyle): string[] {
  const marks = { added: '+', changed: '~', removed: '-' };
  const lines = changes.map(({ kind, path }) => `${marks[kind]} ${path}`);
  return bounded(lines, isVerbose ? lines.length : NAMED_CHANGES);
}

function renderProblems(result: SourceResult, { isVerbose }: SummaryStyle): string[] {
  const { problems, newProblems } = result;
  if (problems.length === 0) return [];
  const limit = isVerbose ? newProblems.length : NAMED_CHANGES;
  return [
    `  problems: ${countProblems(result)}`,
    ...bounded(newProblems.map(describeProblem), limit, '    new: '),
    ...(isVerbose ? listProblems(problems) : []),
  ];
}

/** How many problems a source has: "660, 3 new". */
export function countProblems({ problems, newProblems }: SourceResult): string {
  return `${problems.length}${newProblems.length === 0 ? '' : `, ${newProblems.length} new`}`;
}

function listProblems(problems: readonly ReportedProblem[]): string[] {
  const groups = Map.groupBy(problems, kindAndField);
  const ordered = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return ordered.flatMap(([name, group]) => [
    `    ${group.length} × ${name}`,
    ...group.map((one) => `      ${describeProblem(one)}`),
  ]);
}

/** Items of a list are one group, whatever their place in it. */
function kindAndField({ problem }: ReportedProblem): string {
  return `${problem.kind} ${problem.field.replace(/\[\d+\]/g, '[]')}`;
}

/** A problem as one line: where it is, what was found, and what should be there. */
export function describeProblem(one: ReportedProblem): string {
  return `${placeOfProblem(one)}: ${reportedWords(one)}`;
}

/** Where a problem is: its file, and the line, or the record where the line is not known and the file does not tell. */
export function placeOfProblem({ record, file, line }: ReportedProblem): string {
  if (file === undefined) return record;
  if (line !== undefined) return `${file}:${line}`;
  return file.includes(record) ? file : `${file}: ${record}`;
}

/** What was found, and what should be there. */
export function reportedWords({ problem: { field, got, expected } }: ReportedProblem): string {
  return `${field}:${got === undefined ? '' : ` got "${got}",`} expected ${expected}`;
}

function bounded(lines: readonly string[], limit: number, indent = '  '): string[] {
  const shown = lines.slice(0, limit).map((line) => `${indent}${line}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `${indent}and ${rest} more`] : shown;
}
