import type { ApiResource } from '../../schemas/api-resource.ts';
import type { DocsPage } from '../../schemas/docs-page.ts';
import { compareText } from '../compare-text.ts';
import { apiKindPath } from '../page/paths.ts';
import type { ControlledField, HeldKind } from './fields.ts';
import { apiGroup, compareApiVersions } from './names.ts';
import { findResource } from './reference-links.ts';
import type { ApiReferences, ApiUse } from './references.ts';
import type { ApiRemoval, ApiRemovals } from './removal.ts';

/** One version of a kind of the Kubernetes API. */
export interface ApiVersion {
  /** As manifests write it, such as "batch/v1"; absent for mere types. */
  readonly apiVersion: string | undefined;
  /** The version in the group, such as "v1"; absent for mere types. */
  readonly version: string | undefined;
  /** Its generated reference; absent where the documentation has none. */
  readonly resource: ApiResource | undefined;
  readonly use: ApiUse;
  /** How it was removed; absent where the record of removed APIs does not have it. */
  readonly removal: ApiRemoval | undefined;
}

/** What stands in place of the page of a version that has none. */
export function absentPageWords({ removal }: Pick<ApiVersion, 'removal'>): string {
  return removal === undefined ? 'no page for this version' : `removed in v${removal.removedIn}`;
}

/** A kind of the Kubernetes API in its group, with all versions on record. */
export interface ApiKind {
  /** The API group; "core" for the one without a name, "types" for what is no resource. */
  readonly group: string;
  readonly kind: string;
  /** By preference: stable ones first, then newest. */
  readonly versions: readonly ApiVersion[];
  /** The pages that document any version. */
  readonly pages: readonly DocsPage[];
  /** Names of the gates that touch any version, by name. */
  readonly gates: readonly string[];
  /** Ids of the enhancements that touch any version. */
  readonly enhancements: readonly string[];
  /** The fields that feature gates control, by path. */
  readonly fields: readonly ControlledField[];
  /** The kinds that it holds, or whose templates it holds. */
  readonly held: readonly HeldKind[];
}

/**
 * Every kind that has a generated reference, that a page documents, that was removed, or that has
 * fields which feature gates control, by group and kind. A kind stays one however many versions of it
 * come and go.
 */
export function viewApiKinds(
  resources: readonly ApiResource[],
  references: ApiReferences,
  removals: ApiRemovals,
): ApiKind[] {
  const withFields = references.fields.all.flatMap(({ kind, versions }) =>
    versions.map(({ apiVersion }) => ({ kind, apiVersion })),
  );
  const listed = [...resources, ...references.unmatched, ...removals.all, ...withFields];
  const known = listed.map(({ kind, apiVersion }) => ({
    kind,
    apiVersion,
    group: apiGroup(apiVersion),
  }));
  return [...Map.groupBy(known, ({ group, kind }) => apiKindPath(group, kind)).values()]
    .flatMap(([first, ...others]): ApiKind[] => {
      if (first === undefined) return [];
      const { group, kind } = first;
      const written = new Set([first, ...others].map(({ apiVersion }) => apiVersion));
      const versions = [...written]
        .map((apiVersion) => ({
          apiVersion,
          version: apiVersion?.split('/').at(-1),
          resource: findResource(resources, kind, apiVersion),
          use: references.ofKind(kind, apiVersion),
          removal: apiVersion === undefined ? undefined : removals.find({ apiVersion, kind }),
        }))
        .sort((a, b) => compareApiVersions(a.version ?? '', b.version ?? ''));
      const fields = references.fields.ofKind(group, kind);
      const held = references.fields.heldBy(group, kind);
      return [{ group, kind, versions, ...joinUses(versions), fields, held }];
    })
    .sort(compareKinds);
}

function joinUses(versions: readonly ApiVersion[]) {
  const uses = versions.map(({ use }) => use);
  return {
    pages: [...new Set(uses.flatMap(({ pages }) => pages))],
    gates: [...new Set(uses.flatMap(({ gates }) => gates))].sort(),
    enhancements: [...new Set(uses.flatMap(({ enhancements }) => enhancements))],
  };
}

function compareKinds(a: ApiKind, b: ApiKind): number {
  const isTypes = Number(a.group === 'types') - Number(b.group === 'types');
  return isTypes || compareText(a.kind, b.kind) || compareText(a.group, b.group);
}

/** How many of something lead to an API's reference, and how many to any page that names them. */
export type ReferenceCoverage = ReturnType<typeof referenceCoverage>;

/**
 * How many of some things lead to an API's reference.
 * @param gatesOfEach the names of each one's gates
 */
export function referenceCoverage(
  gatesOfEach: readonly (readonly string[])[],
  references: Pick<ApiReferences, 'of'>,
) {
  const found = gatesOfEach.map((gates) => references.of(gates));
  return {
    all: found.length,
    withReference: found.filter(({ links }) => links.length > 0).length,
    withPage: found.filter(({ pages }) => pages.length > 0).length,
  };
}
