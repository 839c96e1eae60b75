import { parse } from 'yaml';
import { type KyamlValue, writeKyaml } from '../../../src/formats/kyaml.ts';
import type { Change } from './change.ts';
import type { ContentFiles } from './content-files.ts';
import { recordFileName } from './file-name.ts';
import { checkCount, findClashes } from './plan-checks.ts';
import type { Source, UpstreamRecord } from './source.ts';

/** What a source would change, or why it must not. */
export interface Plan {
  /** In the order of the paths. */
  readonly changes: readonly Change[];
  /** When there are any, the changes must not be made. */
  readonly errors: readonly string[];
}

/** What a plan is made of. */
export interface PlanInput {
  readonly source: Pick<Source, 'name' | 'folder' | 'schema' | 'identity' | 'owns'>;
  /** The comment on line one of every file. */
  readonly comment: string;
  readonly records: readonly UpstreamRecord[];
  /** The files in the source's folder as they are. */
  readonly current: ContentFiles;
  /** Whether far fewer records than before are accepted. */
  readonly allowShrink: boolean;
}

/**
 * Compares what upstream says with what content/ holds. A source that owns some keys of a file
 * leaves the others alone; a file in which no source has anything left is removed; a file that would
 * hold the same bytes is not touched.
 */
export function planSource(input: PlanInput): Plan {
  const errors: string[] = [];
  const before = readCurrent(input, errors);
  const wanted = mergeRecords(input, before, errors);
  errors.push(...findClashes(wanted.keys()), ...checkCount(input, [...before.values()]));
  const paths = [...new Set([...before.keys(), ...wanted.keys()])].sort();
  const changes = paths.flatMap((path) =>
    compareFile(path, input.current.get(path), wanted.get(path)),
  );
  return { changes, errors };
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
    const result = source.schema.safeParse(parse(text));
    if (result.success) {
      return result.data;
    }
    errors.push(...describeIssues(`content/${path}`, result.error.issues));
  } catch (error) {
    errors.push(`content/${path}: ${error instanceof Error ? error.message : error}`);
  }
  errors.push(`content/${path} cannot be merged with: restore it from git, or remove it`);
  return undefined;
}

/** Path → the text that the file is to have; absent where nothing would be left of it. */
function mergeRecords(
  input: PlanInput,
  before: ReadonlyMap<string, UpstreamRecord>,
  errors: string[],
): ReadonlyMap<string, string> {
  const { source } = input;
  const wanted = new Map<string, string>();
  const recordsByPath = new Map<string, UpstreamRecord>();
  for (const record of input.records) {
    const path = `${source.folder}/${recordFileName(String(record[source.identity]))}`;
    if (recordsByPath.has(path)) {
      errors.push(`${path}: two records of ${source.name} for one file`);
    }
    recordsByPath.set(path, record);
  }
  for (const path of new Set([...before.keys(), ...recordsByPath.keys()])) {
    const value = merge(source, before.get(path), recordsByPath.get(path));
    const text = value && renderRecord(path, value, input, errors);
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
  if (owns === undefined) {
    return record;
  }
  const others = Object.entries(current ?? {}).filter(([key]) => !owns.includes(key));
  const merged = { ...Object.fromEntries(others), ...record };
  const isLeft = Object.entries(merged).some(
    ([key, value]) => key !== identity && value !== undefined,
  );
  return isLeft ? merged : undefined;
}

/** Validates a whole file; the schema also puts its keys into their order. */
function renderRecord(
  path: string,
  value: UpstreamRecord,
  { source, comment }: PlanInput,
  errors: string[],
): string | undefined {
  const result = source.schema.safeParse(value);
  if (!result.success) {
    errors.push(...describeIssues(path, result.error.issues));
    return undefined;
  }
  try {
    return writeKyaml(result.data as KyamlValue, comment);
  } catch (error) {
    errors.push(`${path}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
}

function describeIssues(path: string, issues: readonly Issue[]): string[] {
  return issues.map(({ path: field, message }) => {
    const name = field.length === 0 ? '(record)' : field.map(String).join('.');
    return `${path}: ${name}: ${message}`;
  });
}

function compareFile(
  path: string,
  before: string | undefined,
  after: string | undefined,
): Change[] {
  if (after === undefined) {
    return before === undefined ? [] : [{ kind: 'removed', path }];
  }
  if (before === after) {
    return [];
  }
  return [{ kind: before === undefined ? 'added' : 'changed', path, text: after }];
}
