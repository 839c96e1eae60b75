import { compareApiVersions } from '../../../../src/model/api/names.ts';
import { compareText } from '../../../../src/model/compare-text.ts';
import { isInRun, runsOf } from '../../../../src/model/runs.ts';
import { compareVersions } from '../../../../src/model/version.ts';
import { type ApiFields, apiFields } from '../../../../src/schemas/api-fields.ts';
import type { UpstreamRecord } from '../../engine/source.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import type { CommentedGate, Template } from './kind-walk.ts';
import type { ApiTypes, KindTypes } from './parse.ts';

/** The API types of a branch, and the release that it is of. */
export interface BranchTypes {
  readonly release: string;
  readonly types: Pick<ApiTypes, 'kinds'>;
}

/** A kind in the releases that were read, oldest first; nothing where a release lacks it. */
interface Sighting {
  readonly release: string;
  readonly kind: KindTypes | undefined;
}

/**
 * Joins what the types of each release say of each kind into its record: for a release, its own types
 * alone count.
 * @param branches of different releases, in any order
 */
export function joinTypes(branches: readonly BranchTypes[]): ApiFields[] {
  const ordered = branches.toSorted((a, b) => compareVersions(a.release, b.release));
  const ids = new Set(ordered.flatMap(({ types }) => [...types.kinds.keys()]));
  return [...ids].sort().map((id) => {
    const sightings = ordered.map(({ release, types }) => ({ release, kind: types.kinds.get(id) }));
    return joinKind(id, sightings);
  });
}

function joinKind(id: string, sightings: readonly Sighting[]): ApiFields {
  const { group = '', kind = '' } = sightings.find((each) => each.kind !== undefined)?.kind ?? {};
  return {
    ...{ id, group, kind },
    ...withoutEmpty({
      fields: joinFields(sightings),
      templates: joinTemplates(sightings),
      odd: joinProblems(sightings),
    }),
  };
}

function joinFields(sightings: readonly Sighting[]): NonNullable<ApiFields['fields']> {
  const named = runsBy(
    sightings,
    ({ gates }) => gates,
    ({ path, version, name, isMarked }) => [path, version, name, String(isMarked)],
  );
  return [...Map.groupBy(named, ({ path }) => path)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, gates]) => ({
      path,
      gates: gates
        .toSorted((a, b) => compareText(a.name, b.name) || compareRuns(a, b))
        .map(({ name, version, since, until, isMarked }) => ({
          ...{ name, version, since, until },
          ...(isMarked && { isMarked: true as const }),
        })),
    }));
}

function joinTemplates(sightings: readonly Sighting[]): NonNullable<ApiFields['templates']> {
  return runsBy(
    sightings,
    ({ templates }) => templates,
    ({ path, version, of }) => [path, version, of],
  )
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.of, b.of) || compareRuns(a, b))
    .map(({ path, of, version, since, until }) => ({ path, of, version, since, until }));
}

function joinProblems(sightings: readonly Sighting[]): NonNullable<ApiFields['odd']> {
  return runsBy(
    sightings,
    ({ problems }) => problems,
    (problem) => [JSON.stringify(problem)],
  ).map(({ since, until, ...problem }) => ({ since, until, problems: [problem] }));
}

/** The runs of releases in which a kind has the same item, for each that any release has. */
function runsBy<Item extends object>(
  sightings: readonly Sighting[],
  itemsOf: (kind: KindTypes) => readonly Item[],
  identityOf: (item: Item) => readonly string[],
): (Item & { readonly since: string; readonly until?: string })[] {
  const keyOf = (item: Item) => identityOf(item).join('\0');
  const told = sightings.map(({ release, kind }) => ({
    release,
    items: new Map((kind === undefined ? [] : itemsOf(kind)).map((item) => [keyOf(item), item])),
  }));
  const keys = new Set(told.flatMap(({ items }) => [...items.keys()]));
  return [...keys].flatMap((key) =>
    runsOf(told.map(({ release, items }) => ({ release, value: items.get(key) }))).map(
      ({ value, ...run }) => ({ ...value, ...run }),
    ),
  );
}

interface VersionRun {
  readonly version: string;
  readonly since: string;
}

function compareRuns(a: VersionRun, b: VersionRun): number {
  return compareApiVersions(a.version, b.version) || compareVersions(a.since, b.since);
}

/** What earlier records say of the types of a release that was read for them. */
export function typesIn(records: readonly UpstreamRecord[], release: string): ApiTypes {
  const kinds = records.flatMap((record): [string, KindTypes][] => {
    const { id, group, kind, fields = [], templates = [], odd = [] } = apiFields.parse(record);
    const gates = fields.flatMap(({ path, gates: named }) =>
      named.filter((each) => isInRun(release, each)).map((each) => namedGate(path, each)),
    );
    const found: KindTypes = {
      ...{ group, kind, gates },
      templates: templates.filter((each) => isInRun(release, each)).map(withoutRun),
      problems: odd.filter((each) => isInRun(release, each)).flatMap(({ problems }) => problems),
    };
    const isThere = gates.length + found.templates.length + found.problems.length > 0;
    return isThere ? [[id, found]] : [];
  });
  return { kinds: new Map(kinds), notices: [] };
}

type RecordedGate = NonNullable<ApiFields['fields']>[number]['gates'][number];

function namedGate(path: string, { name, version, isMarked }: RecordedGate): CommentedGate {
  return { path, version, name, isMarked: isMarked === true };
}

function withoutRun({ path, of, version }: NonNullable<ApiFields['templates']>[number]): Template {
  return { path, version, of };
}
