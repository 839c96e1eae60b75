import type { ExceptionRequest, Release } from '../../../../src/schemas/release.ts';
import { standingRecord, unreadFile, withProblem, withUnlisted } from '../../reading/standing.ts';
import type { CycleBlock } from './parse.ts';
import type { ParsedExceptions } from './parse-exceptions.ts';

/** What the README of a cycle says, and what its file of exceptions does, where there is one. */
export interface ReadCycle {
  readonly cycle: CycleBlock;
  readonly exceptions?: ParsedExceptions & { readonly path: string };
}

/**
 * The cycles that were read, by release. What is on record stands of a README that is gone or tells no
 * events, and of exceptions that are gone or cannot be read as a whole.
 */
export function withStandingCycles(
  read: ReadonlyMap<string, ReadCycle>,
  recorded: readonly Release[],
): ReadonlyMap<string, CycleBlock> {
  const before = new Map(
    recorded.flatMap(({ version, cycle }) => (cycle ? [[version, cycle] as const] : [])),
  );
  const gone = [...before].filter(([version]) => !read.has(version));
  return new Map([
    ...[...read].map(
      ([version, cycle]) => [version, standingCycle(cycle, before.get(version))] as const,
    ),
    ...gone.map(([version, cycle]) => [version, withoutReadme(cycle)] as const),
  ]);
}

function withoutReadme(cycle: CycleBlock): CycleBlock {
  const { problem } = unreadFile(cycle.path, '(file)', 'the README of the release', 'no such file');
  return withProblem(cycle, problem);
}

function standingCycle({ cycle, exceptions }: ReadCycle, before: CycleBlock | undefined) {
  const problem = cycle.events.length === 0 ? cycle.problems?.[0] : undefined;
  const standing = problem && before && standingRecord([before], { path: cycle.path, problem });
  const { exceptions: _, exceptionsPath: __, ...readme } = standing ?? cycle;
  const requests = withStandingRequests(exceptions, before);
  if (requests === undefined) return readme;
  const { path, problems: odd } = requests;
  const ofReadme = readme.problems?.filter(({ file }) => file === undefined) ?? [];
  const problems = [...ofReadme, ...odd];
  return {
    ...readme,
    exceptions: [...requests.exceptions],
    exceptionsPath: path,
    ...(problems.length > 0 && { problems }),
  };
}

/**
 * The requests that were read, and those on record that cannot be told to be gone: of each freeze that has no list and
 * of which none was read, or of all where a list cannot be read whole, or nothing was read.
 */
function withStandingRequests(
  read: ReadCycle['exceptions'],
  before: CycleBlock | undefined,
): Omit<NonNullable<ReadCycle['exceptions']>, 'lists'> | undefined {
  const { exceptions: known = [], exceptionsPath: path } = before ?? {};
  const { exceptions = [], problems = [] } = read ?? {};
  const isPartial = problems.some(({ field, kind }) => kind === 'not-a-value' && isOfList(field));
  const lists = exceptions.length > 0 ? (read?.lists ?? []) : [];
  const freezes = new Set([...exceptions.map(({ freeze }) => freeze), ...lists]);
  const lost = known.filter(({ freeze }) => !freezes.has(freeze));
  const standing = isPartial ? known : lost;
  if (standing.length === 0 || path === undefined) return read;
  const recorded = new Set(known.map(keyOf));
  const found = freezes.size > 0 ? `${[...freezes].join(', ')} alone` : 'nothing';
  const got = read === undefined ? 'no such file' : found;
  const { problem } = unreadFile(path, read?.path ?? path, 'lists of requests by freeze', got);
  // Without the name of its list, a request looks like one of the list above.
  const isMoved = (each: ExceptionRequest) =>
    !recorded.has(keyOf(each)) && lost.some((other) => nameOf(other) === nameOf(each));
  return {
    path: read?.path ?? path,
    exceptions: withUnlisted(
      exceptions.filter((each) => !isMoved(each)),
      standing,
      keyOf,
    ),
    problems: isPartial ? problems : [...problems, { ...problem, file: read?.path ?? path }],
  };
}

/** Whether a problem is of a list, of an item as a whole, or of the file, whose name has a slash. */
function isOfList(field: string): boolean {
  return field.includes('/') || !field.includes('.');
}

function keyOf({ freeze, issue, name }: ExceptionRequest): string {
  return `${freeze} ${nameOf({ issue, name })}`;
}

function nameOf({ issue, name }: Pick<ExceptionRequest, 'issue' | 'name'>): string {
  return [issue, name].join(' ');
}
