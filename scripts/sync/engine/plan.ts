import { expectedOfPlace, safePath } from '../../../src/model/atlas/place.ts';
import { errorWords } from '../../../src/model/error-words.ts';
import { partition } from '../../../src/model/partition.ts';
import type { ContentFiles } from '../../../src/records/content-files.ts';
import { readContentRecord } from '../../../src/records/content-record.ts';
import type { Problem } from '../../../src/schemas/problem.ts';
import { quoteUpstream } from '../reading/oddities.ts';
import { type Change, fileChange } from './change.ts';
import { findClashes } from './clashes.ts';
import { checkCount, checkFacts } from './plan-checks.ts';
import { renderRecord } from './render-record.ts';
import { describeProblem, type ReportedProblem } from './report.ts';
import type { Source, UpstreamRecord } from './source.ts';

/** What a plan is made of. */
interface PlanInput {
  readonly source: Pick<Source, 'name' | 'folder' | 'schema' | 'identity' | 'owns'>;
  /** The comment on line one of every file. */
  readonly comment: string;
  readonly records: readonly UpstreamRecord[];
  /** The files in the source's folder as they are. */
  readonly current: ContentFiles;
  /** Whether far fewer records than before are accepted. */
  readonly allowShrink: boolean;
}

/** What a source would change, or why it must not. */
export interface SourcePlan {
  /** In the order of the paths. */
  readonly changes: readonly Change[];
  /** The identities of the records that have their place. */
  readonly placed: ReadonlySet<string>;
  /** Records that no file can hold: what content/ has of them stays as it is, the others go on. */
  readonly leftOut: readonly ReportedProblem[];
  /** When there are any, the changes must not be made. */
  readonly errors: readonly string[];
}

/**
 * Compares what upstream says with what content/ holds. A source that owns some keys of a file
 * leaves the others alone; a file in which no source has anything left is removed; a file that would
 * hold the same bytes is not touched.
 */
export function planSource(input: PlanInput): SourcePlan {
  const errors: string[] = [];
  const before = readCurrent(input, errors);
  const { placed, leftOut } = placeRecords(input, before);
  const wanted = mergeRecords(input, before, placed, leftOut);
  const count = input.records.length - leftOut.length;
  const tooFew = checkCount(input, count, [...before.values()]);
  if (tooFew.length > 0) errors.push(...tooFew, ...leftOut.map(describeProblem));
  const paths = [...new Set([...before.keys(), ...wanted.keys()])].sort();
  const changes = paths.flatMap((path) =>
    fileChange(path, input.current.get(path), wanted.get(path)),
  );
  errors.push(...checkFacts(input, changes, input.current));
  const ids = [...placed.values()].map((record) => String(record[input.source.identity]));
  return { changes, placed: new Set(ids), leftOut, errors };
}

/**
 * Path → its record; of several records for one place, the first, or that of another source. A record
 * whose name cannot be a place has none.
 */
function placeRecords(input: PlanInput, before: ReadonlyMap<string, UpstreamRecord>) {
  const { source } = input;
  const idOf = (record: UpstreamRecord) => String(record[source.identity]);
  const pathOf = (record: UpstreamRecord) => `${source.folder}/${safePath(idOf(record))}.yaml`;
  const { such: records, others: unplaced } = partition(
    input.records,
    (record) => expectedOfPlace(idOf(record)) === undefined,
  );
  const ofOthers = [...before].filter(([, value]) => merge(source, value, undefined) !== undefined);
  const clashes = findClashes(
    records.map(pathOf),
    ofOthers.map(([path]) => path),
  );
  const placed = new Map<string, UpstreamRecord>();
  const leftOut = unplaced.map((record) => {
    const expected = `${expectedOfPlace(idOf(record))}; this record is left out`;
    return problemOf(record, source, { kind: 'not-a-value', expected });
  });
  for (const record of records) {
    const path = pathOf(record);
    const other = placed.has(path) ? path : clashes.get(path);
    if (other === undefined) {
      placed.set(path, record);
    } else {
      const expected = `a name that no other record has in any case of its letters: content/${other} stands, this one is left out`;
      leftOut.push(problemOf(record, source, { kind: 'contradiction', got: path, expected }));
    }
  }
  return { placed, leftOut };
}

function problemOf(
  record: UpstreamRecord,
  { identity }: PlanInput['source'],
  { field = identity, ...problem }: Omit<Problem, 'field'> & { readonly field?: string },
): ReportedProblem {
  return { record: quoteUpstream(String(record[identity])), problem: { field, ...problem } };
}

/** Path → the current file's value, for the files that hold anything of this source. */
function readCurrent(
  { source, current }: PlanInput,
  errors: string[],
): ReadonlyMap<string, UpstreamRecord> {
  const files = new Map<string, UpstreamRecord>();
  for (const [path, text] of current) {
    if (source.owns === undefined) {
      files.set(path, {});
      continue;
    }
    const value = readFile(path, text, source, errors);
    if (value !== undefined) {
      files.set(path, value);
    }
  }
  return files;
}

function readFile(
  path: string,
  text: string,
  source: PlanInput['source'],
  errors: string[],
): UpstreamRecord | undefined {
  try {
    return readContentRecord(`content/${path}`, text, source.schema);
  } catch (error) {
    errors.push(errorWords(error));
  }
  errors.push(`content/${path} cannot be merged with: restore it from git, or remove it`);
  return undefined;
}

/**
 * Path → the text that the file is to have; absent where nothing would be left of it. Where a record
 * is none that its schema accepts, the file stays as it is.
 */
function mergeRecords(
  { source, comment, current }: PlanInput,
  before: ReadonlyMap<string, UpstreamRecord>,
  placed: ReadonlyMap<string, UpstreamRecord>,
  leftOut: ReportedProblem[],
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const path of new Set([...before.keys(), ...placed.keys()])) {
    const record = placed.get(path);
    const value = merge(source, before.get(path), record);
    const rendered = value === undefined ? {} : renderRecord(value, source, comment);
    if (rendered.problem !== undefined) {
      leftOut.push(problemOf(record ?? {}, source, rendered.problem));
    }
    const text = rendered.problem === undefined ? rendered.text : current.get(path);
    if (text !== undefined) {
      wanted.set(path, text);
    }
  }
  return wanted;
}

function merge(
  { identity, owns }: PlanInput['source'],
  current: UpstreamRecord | undefined,
  record: UpstreamRecord | undefined,
): UpstreamRecord | undefined {
  if (owns === undefined) return record;
  const hasOwn = owns.some((key) => current?.[key] !== undefined);
  // Some files hold nothing but their name; that says something, too.
  if (record === undefined && !hasOwn) return current;
  const others = Object.entries(current ?? {}).filter(([key]) => !owns.includes(key));
  const merged = { ...Object.fromEntries(others), ...record };
  const isLeft = Object.entries(merged).some(
    ([key, value]) => key !== identity && value !== undefined,
  );
  return isLeft || record !== undefined ? merged : undefined;
}
