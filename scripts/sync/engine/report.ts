import type { Problem } from '../../../src/schemas/problem.ts';
import type { Change } from './change.ts';

/** A problem, and the record that carries it. */
export interface RecordProblem {
  readonly record: string;
  readonly problem: Problem;
}

/** What became of one source. */
export interface SourceResult {
  readonly source: string;
  readonly records: number;
  readonly changes: readonly Change[];
  readonly problems: readonly RecordProblem[];
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
export function collectProblems(record: string, value: unknown): RecordProblem[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'problems' && Array.isArray(child)
      ? child.map((problem: Problem) => ({ record, problem }))
      : collectProblems(record, Array.isArray(child) ? undefined : child),
  );
}

/** What a run did, as lines of text: changes, problems and errors of each source. */
export function renderSummary(results: readonly SourceResult[], style: SummaryStyle): string {
  return results.map((result) => renderSource(result, style).join('\n')).join('\n\n');
}

function renderSource(result: SourceResult, style: SummaryStyle): string[] {
  const { source, records, changes, problems, notices, errors } = result;
  if (errors.length > 0) {
    const limit = style.isVerbose ? errors.length : NAMED_CHANGES;
    return [`${source}: FAILED, its files are as they were`, ...bounded(errors, limit)];
  }
  const verb = style.isDryRun ? 'would be ' : '';
  const counts = (['added', 'changed', 'removed'] as const).map((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return `${count} ${verb}${kind}`;
  });
  return [
    `${source}: ${records} records, files: ${counts.join(', ')}`,
    ...renderChanges(changes, style),
    ...renderProblems(problems, style),
    ...bounded(notices, style.isVerbose ? notices.length : NAMED_PROBLEMS),
  ];
}

function renderChanges(changes: readonly Change[], { isVerbose }: SummaryStyle): string[] {
  const marks = { added: '+', changed: '~', removed: '-' };
  const lines = changes.map(({ kind, path }) => `${marks[kind]} ${path}`);
  return bounded(lines, isVerbose ? lines.length : NAMED_CHANGES);
}

function renderProblems(problems: readonly RecordProblem[], { isVerbose }: SummaryStyle): string[] {
  const groups = Map.groupBy(problems, kindAndField);
  const ordered = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const records = new Set(problems.map(({ record }) => record)).size;
  const title = `  problems: ${problems.length} on ${records} records`;
  const lines = ordered.flatMap(([name, group]) => [
    `    ${group.length} × ${name}`,
    ...bounded(group.map(describeProblem), isVerbose ? group.length : NAMED_PROBLEMS, '      '),
  ]);
  return problems.length === 0 ? [] : [title, ...lines];
}

/** Items of a list are one group, whatever their place in it. */
function kindAndField({ problem }: RecordProblem): string {
  return `${problem.kind} ${problem.field.replace(/\[\d+\]/g, '[]')}`;
}

/** A problem as one line: whose it is, what was found, and what should be there. */
export function describeProblem({ record, problem }: RecordProblem): string {
  const got = problem.got === undefined ? '' : ` got "${problem.got}",`;
  return `${record}:${got} expected ${problem.expected}`;
}

function bounded(lines: readonly string[], limit: number, indent = '  '): string[] {
  const shown = lines.slice(0, limit).map((line) => `${indent}${line}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `${indent}and ${rest} more`] : shown;
}
