import { sourceUrl } from '../../../src/model/atlas/citation.ts';
import type { ContentFiles } from '../../../src/records/content-files.ts';
import { readIfYaml } from '../../../src/records/content-record.ts';
import type { Problem } from '../../../src/schemas/problem.ts';
import type { SyncedRef } from '../../../src/schemas/sources.ts';
import type { Change } from './change.ts';
import { lineOfProblem } from './problem-line.ts';
import { collectProblems, type ReportedProblem } from './report.ts';
import type { Source } from './source.ts';

/** The texts that a source has just read, by their paths in its repository. */
export type ReadTexts = ReadonlyMap<string, string>;

/** What was read, to find the places of problems in. */
export interface ReadFrom {
  readonly texts: ReadTexts;
  readonly refs: readonly SyncedRef[];
}

/** The problems that files have now and did not have before, each with its place. */
export function newProblems(
  source: Pick<Source, 'identity' | 'owns' | 'reads'>,
  changes: readonly Change[],
  current: ContentFiles,
  { texts, refs }: ReadFrom,
): ReportedProblem[] {
  const { identity, owns } = source;
  return changes.flatMap((change) => {
    if (change.kind === 'removed') return [];
    const before = problemsIn(current.get(change.path), identity, owns).map(({ problem }) =>
      keyOf(problem),
    );
    return problemsIn(change.text, identity, owns)
      .filter((one) => !takeFrom(before, keyOf(one.problem)))
      .map((one) => ({ ...one, line: lineOfProblem(texts.get(one.file ?? ''), one.problem) }))
      .map((one) => ({ ...one, url: urlOf(one, source, refs) }));
  });
}

/** What was left out, as a problem of its source: content/ holds no record of it. */
export function problemOfSource({ record, problem }: ReportedProblem): Problem {
  return { ...problem, field: `${record}: ${problem.field}` };
}

/**
 * What is left out now and was not before.
 * @param before the problems of the source on record
 */
export function newlyLeftOut(
  leftOut: readonly ReportedProblem[],
  before: readonly Problem[] = [],
): ReportedProblem[] {
  const known = before.map(keyOf);
  return leftOut.filter((one) => !takeFrom(known, keyOf(problemOfSource(one))));
}

/** Markdown is shown as it is written, so that it has lines. */
const RENDERED = /\.md$/;

function urlOf(
  { file, line, repository }: ReportedProblem,
  { reads = [] }: Pick<Source, 'reads'>,
  refs: readonly SyncedRef[],
): string | undefined {
  if (file === undefined) return undefined;
  const folder = reads.find((one) => file.startsWith(`${one.folder}/`));
  const from = repository ?? folder?.repository ?? refs[0]?.repository;
  const ref = refs.find((one) => one.repository === from);
  if (ref === undefined) return undefined;
  const url = sourceUrl(ref, file.split('/').map(encodeURIComponent).join('/'));
  return line === undefined ? url : `${url}${RENDERED.test(file) ? '?plain=1' : ''}#L${line}`;
}

function problemsIn(
  text: string | undefined,
  identity: string,
  owns: Source['owns'],
): ReportedProblem[] {
  if (text === undefined) return [];
  const value = readIfYaml(text);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const owned = entries.filter(([key]) => owns === undefined || owns.includes(key));
  const name = entries.find(([key]) => key === identity)?.[1];
  return collectProblems(String(name), Object.fromEntries(owned));
}

function keyOf({ field, kind, got, expected }: Problem): string {
  return JSON.stringify([field, kind, got, expected]);
}

/** Whether a key was among some; it is taken out, since a problem may stand there twice. */
function takeFrom(keys: string[], key: string): boolean {
  const index = keys.indexOf(key);
  if (index !== -1) keys.splice(index, 1);
  return index !== -1;
}

const MAX_DEPTH = 6;

/** All that has a path and a text among what a source has read, however it keeps them. */
export function textsIn(read: unknown, depth = 0): Map<string, string> {
  if (typeof read !== 'object' || read === null || depth > MAX_DEPTH) return new Map();
  const own =
    'path' in read &&
    'text' in read &&
    typeof read.path === 'string' &&
    typeof read.text === 'string'
      ? [[read.path, read.text] as const]
      : [];
  const parts =
    read instanceof Map || Array.isArray(read) ? [...read.values()] : Object.values(read);
  return new Map([...own, ...parts.flatMap((part) => [...textsIn(part, depth + 1)])]);
}
