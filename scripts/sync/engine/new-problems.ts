import { sourceUrl } from '../../../src/model/atlas/citation.ts';
import type { ContentFiles } from '../../../src/records/content-files.ts';
import { readIfYaml } from '../../../src/records/content-record.ts';
import type { Problem } from '../../../src/schemas/problem.ts';
import type { SyncedRef } from '../../../src/schemas/sources.ts';
import type { Change } from './change.ts';
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
    const before = problemsIn(current.get(change.path), identity, owns).map(keyOf);
    return problemsIn(change.text, identity, owns)
      .filter((one) => !takeFrom(before, keyOf(one)))
      .map((one) => ({ ...one, line: lineOfProblem(texts.get(one.file ?? ''), one.problem) }))
      .map((one) => ({ ...one, url: urlOf(one, source, refs) }));
  });
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

function keyOf({ problem }: ReportedProblem): string {
  return JSON.stringify(problem);
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

/**
 * The line, from 1, of a text of upstream that a problem is about: that of its field, one key of a dotted
 * one after the other, else that of what upstream wrote. Nothing where neither is found.
 */
export function lineOfProblem(
  text: string | undefined,
  { field, got }: Pick<Problem, 'field' | 'got'>,
): number | undefined {
  if (text === undefined) return undefined;
  const lines = text.split(/\r?\n/);
  return lineOfField(lines, field.replace(/\[\d+\]/g, '')) ?? lineOfText(lines, got);
}

function lineOfField(lines: readonly string[], field: string): number | undefined {
  let at = -1;
  for (const key of field.split('.')) {
    const isKey = (line: string): boolean => keyIn(line) === key;
    const next = lines.findIndex((line, index) => index > at && isKey(line));
    if (next === -1) return undefined;
    at = next;
  }
  return at + 1;
}

/** The key that a line of YAML or front matter begins with. */
function keyIn(line: string): string | undefined {
  return /^\s*(?:-\s+)?["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
}

function lineOfText(lines: readonly string[], got: string | undefined): number | undefined {
  const first = got?.split(/\r?\n/, 1)[0];
  if (!first) return undefined;
  const index = lines.findIndex((line) => line.includes(first));
  return index === -1 ? undefined : index + 1;
}
