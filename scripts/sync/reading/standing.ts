import type { Problem } from '../../../src/schemas/problem.ts';
import { describeProblem, type ReportedProblem } from '../engine/report.ts';
import type { UnreadFile } from '../engine/source.ts';
import { type Oddities, quoteUpstream } from './oddities.ts';
import type { Written } from './written.ts';

/** What a file of upstream was read as, and what is odd about it. */
interface OfFile {
  readonly path: string;
  readonly problems?: readonly Problem[] | undefined;
}

/**
 * What was read of a file: a record, or why there is none. Both where a record stands for what cannot be read;
 * neither of a file that the source has no use for.
 */
export interface FileReading<Each> {
  readonly record?: Each | undefined;
  readonly unread?: UnreadFile | undefined;
}

/** The records of files, and the files that should have one, and have none. */
export function gatherReadings<Each>(readings: readonly FileReading<Each>[]): {
  readonly records: Each[];
  readonly unread: UnreadFile[];
} {
  return {
    records: readings.flatMap(({ record }) => (record === undefined ? [] : [record])),
    unread: readings.flatMap(({ record, unread = [] }) => (record === undefined ? unread : [])),
  };
}

/** Makes one of the field that keeps it from being read, what it should hold, and what it holds. */
export function unreadFile(
  path: string,
  field: string,
  expected: string,
  got: Written | undefined,
): UnreadFile {
  return { path, problem: { field, kind: 'not-a-value', got: quoteUpstream(got), expected } };
}

/** A file that cannot be read, as a problem of its source. */
export function reportUnread({ path, problem }: UnreadFile): ReportedProblem {
  return { record: quoteUpstream(path), file: path, problem };
}

/** A file that cannot be read, in a line that names it, the field, what it holds and what it should. */
export function unreadNotice(file: UnreadFile): string {
  return describeProblem(reportUnread(file));
}

/** What is odd in a file as a whole, in such lines. */
export function fileNotices(path: string, { problems = [] }: Oddities): string[] {
  return problems.map((problem) => unreadNotice({ path, problem }));
}

/**
 * What content/ has of a file that cannot be read, with the problem that says why: it stands until
 * the file can be read. Nothing where content/ has nothing of it.
 */
export function standingRecord<Each extends OfFile>(
  recorded: readonly Each[],
  { path, problem }: UnreadFile,
): Each | undefined {
  const record = recorded.find((each) => each.path === path);
  return record && withProblem(record, problem);
}

/** A record with the problem that says why it stands, once. */
export function withProblem<Each extends OfFile>(record: Each, problem: Problem): Each {
  const isSame = ({ field, kind }: Problem) => field === problem.field && kind === problem.kind;
  const { problems = [] } = record;
  const at = problems.findIndex(isSame);
  return { ...record, problems: at < 0 ? [...problems, problem] : problems.with(at, problem) };
}

/** What was read of a file; of one that cannot be read, what content/ has of it stands before what was read around. */
export function withStandingRecord<Each extends OfFile>(
  reading: FileReading<Each>,
  recorded: readonly Each[],
): FileReading<Each> {
  const { record, unread } = reading;
  return unread === undefined
    ? reading
    : { record: standingRecord(recorded, unread) ?? record, unread };
}

/**
 * What was read of a record, and of its parts that upstream broke or moved what is on record.
 * @param fields the field of upstream that each part comes of
 */
export function withStandingParts<Each extends Pick<OfFile, 'problems'>>(
  read: Each,
  recorded: Each | undefined,
  fields: Partial<Record<keyof Each, string>>,
): Each {
  const broken = (read.problems ?? []).filter(
    ({ kind }) => kind === 'missing' || kind === 'not-a-value',
  );
  const isBroken = (of: string) =>
    broken.some(({ field }) => `${field}.`.startsWith(`${of}.`) || of.startsWith(`${field}.`));
  const standing = (Object.entries(fields) as [keyof Each, string][]).flatMap(([part, field]) =>
    read[part] === undefined && recorded?.[part] !== undefined && isBroken(field)
      ? [[part, recorded[part]] as const]
      : [],
  );
  return { ...read, ...Object.fromEntries(standing) };
}

/**
 * What a list has, and what else is on record: of a list that cannot be read as a whole, who is missing
 * cannot be told.
 */
export function withUnlisted<Each>(
  listed: readonly Each[],
  recorded: readonly Each[],
  idOf: (each: Each) => string,
): Each[] {
  const ids = new Set(listed.map(idOf));
  return [...listed, ...recorded.filter((each) => !ids.has(idOf(each)))];
}

/**
 * What a file was read as; where a problem of this field keeps it from being read, what stands instead, if
 * anything does.
 */
export function readOrStanding<Each extends OfFile>(
  read: Each,
  recorded: readonly Each[],
  field: string,
): Each {
  const problem = read.problems?.find(
    (each) => each.field === field && each.kind === 'not-a-value',
  );
  return (problem && standingRecord(recorded, { path: read.path, problem })) ?? read;
}
