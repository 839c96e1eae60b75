import type { ApiFields } from '../../schemas/api-fields.ts';
import type { Sources } from '../../schemas/sources.ts';
import { refsOf } from '../atlas/citation.ts';
import type { Gate } from '../gate/gate.ts';
import { gateIn } from '../gate/in-release.ts';
import { indexGateNames } from '../gate/index-names.ts';
import { isInRun, type Run, runsOf } from '../runs.ts';
import { compareVersions } from '../version.ts';
import { compareApiVersions } from './names.ts';
import { type ApiRemovals, apiInRelease } from './removal.ts';

/** A run of neighboring releases; `until` is absent where the newest that was read has it. */
export type ReleaseRun = Omit<Run<unknown>, 'value'>;

/** An API version in which a gate controls a field, and in which releases it does. */
export interface FieldVersion {
  /** As manifests write it, such as "batch/v1". */
  readonly apiVersion: string;
  /** Oldest first. */
  readonly runs: readonly ReleaseRun[];
}

/** A field of a kind of the API that a feature gate controls, or the whole kind. */
export interface ControlledField {
  /** "core" for the group without a name. */
  readonly group: string;
  readonly kind: string;
  /** Where it is in the kind; empty for the whole kind. */
  readonly path: string;
  readonly gate: string;
  /** By preference: stable ones first, then newest. */
  readonly versions: readonly FieldVersion[];
  /** Of any version, oldest first. */
  readonly runs: readonly ReleaseRun[];
}

/** Where a kind holds another kind, or its template, with the fields of that. */
export interface HeldKind {
  readonly path: string;
  /** The id of the other kind: "core/Pod". */
  readonly of: string;
}

/** The fields of the API and the gates that control them. */
export interface FieldIndex {
  /** The oldest release that was read; absent where none was. */
  readonly oldest: string | undefined;
  /** By group, kind and path. */
  readonly all: readonly ControlledField[];
  /** The fields that gates control. */
  ofGates(names: readonly string[]): readonly ControlledField[];
  /** The fields of a kind, whatever controls them. */
  ofKind(group: string, kind: string): readonly ControlledField[];
  /** The kinds that a kind holds in the newest release that was read. */
  heldBy(group: string, kind: string): readonly HeldKind[];
}

/** What the fields are joined from. */
export interface FieldInput {
  readonly records: readonly ApiFields[];
  readonly gates: readonly Gate[];
  readonly removals: ApiRemovals;
  readonly sources: Sources;
}

type NamedGate = NonNullable<ApiFields['fields']>[number]['gates'][number];

/**
 * Joins fields with the gates that their comments name. A comment counts for the releases that have
 * the gate, since comments outlive gates, and that serve the API version, since types outlive it.
 */
export function joinApiFields({ records, gates, removals, sources }: FieldInput): FieldIndex {
  const releases = typesReleases(sources);
  const gateOf = indexGateNames(gates);
  const all = records.flatMap(({ group, kind, fields = [] }) =>
    fields.flatMap(({ path, gates: named }) =>
      [...Map.groupBy(named, ({ name }) => gateOf.get(name))].flatMap(([gate, mentions]) => {
        if (gate === undefined) return [];
        const versions = [...Map.groupBy(mentions, ({ version }) => version)]
          .sort(([a], [b]) => compareApiVersions(a, b))
          .map(([version, own]) => {
            const apiVersion = group === 'core' ? version : `${group}/${version}`;
            const isServed = (release: string) =>
              apiInRelease(removals, { apiVersion, kind }, release).kind !== 'removed';
            return { apiVersion, releases: releasesOf(own, gate, releases).filter(isServed) };
          });
        return viewField({ group, kind, path, gate: gate.name }, versions, releases);
      }),
    ),
  );
  return indexFields(all, records, releases);
}

/** The releases whose API types were read, oldest first. */
function typesReleases(sources: Sources): string[] {
  return refsOf(sources)
    .flatMap(({ typesOf }) => typesOf ?? [])
    .sort(compareVersions);
}

function releasesOf(
  mentions: readonly NamedGate[],
  gate: Gate,
  releases: readonly string[],
): string[] {
  return releases.filter(
    (release) =>
      mentions.some((mention) => isInRun(release, mention)) &&
      gateIn(gate, release).kind === 'present',
  );
}

interface VersionReleases {
  readonly apiVersion: string;
  readonly releases: readonly string[];
}

function viewField(
  field: Pick<ControlledField, 'group' | 'kind' | 'path' | 'gate'>,
  versions: readonly VersionReleases[],
  releases: readonly string[],
): ControlledField[] {
  const some = versions.filter((version) => version.releases.length > 0);
  if (some.length === 0) return [];
  const any = new Set(some.flatMap((version) => version.releases));
  return [
    {
      ...field,
      versions: some.map(({ apiVersion, releases: own }) => ({
        apiVersion,
        runs: runsIn(new Set(own), releases),
      })),
      runs: runsIn(any, releases),
    },
  ];
}

function runsIn(some: ReadonlySet<string>, releases: readonly string[]): ReleaseRun[] {
  return runsOf(
    releases.map((release) => ({ release, value: some.has(release) ? {} : undefined })),
  ).map(({ value: _, ...run }) => run);
}

function indexFields(
  all: readonly ControlledField[],
  records: readonly ApiFields[],
  releases: readonly string[],
): FieldIndex {
  const byGate = Map.groupBy(all, ({ gate }) => gate);
  const byKind = Map.groupBy(all, ({ group, kind }) => `${group}/${kind}`);
  const byId = new Map(records.map((record) => [record.id, record]));
  const newest = releases.at(-1);
  return {
    oldest: releases[0],
    all,
    ofGates: (names) => names.flatMap((name) => byGate.get(name) ?? []),
    ofKind: (group, kind) => byKind.get(`${group}/${kind}`) ?? [],
    heldBy: (group, kind) => {
      const held = (byId.get(`${group}/${kind}`)?.templates ?? []).filter(
        (template) => newest !== undefined && isInRun(newest, template),
      );
      const unique = new Map(held.map(({ path, of }) => [`${path} ${of}`, { path, of }]));
      return [...unique.values()];
    },
  };
}

/** Whether a gate controls a field in a release, in some version of the API. */
export function isControlledIn({ runs }: Pick<ControlledField, 'runs'>, release: string): boolean {
  return runs.some((run) => isInRun(release, run));
}
