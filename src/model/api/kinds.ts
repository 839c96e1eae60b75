import type { ApiResource } from '../../schemas/api-resource.ts';
import type { DocsPage } from '../../schemas/docs-page.ts';
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
}

/**
 * Every kind that has a generated reference, that a page documents or that was removed, by group and
 * kind. A kind stays one however many versions of it come and go.
 */
export function viewApiKinds(
  resources: readonly ApiResource[],
  references: ApiReferences,
  removals: ApiRemovals,
): ApiKind[] {
  const listed = [...resources, ...references.unmatched, ...removals.all];
  const known = listed.map(({ kind, apiVersion }) => ({
    kind,
    apiVersion,
    group: apiGroup(apiVersion),
  }));
  return [...Map.groupBy(known, ({ group, kind }) => apiKindPath(group, kind)).values()]
    .flatMap(([first, ...others]): ApiKind[] => {
      if (first === undefined) return [];
      const written = new Set([first, ...others].map(({ apiVersion }) => apiVersion));
      const versions = [...written]
        .map((apiVersion) => ({
          ...viewVersion(first.kind, apiVersion, resources, references),
          removal:
            apiVersion === undefined ? undefined : removals.find({ apiVersion, kind: first.kind }),
        }))
        .sort((a, b) => compareApiVersions(a.version ?? '', b.version ?? ''));
      return [{ group: first.group, kind: first.kind, versions, ...joinUses(versions) }];
    })
    .sort(compareKinds);
}

function viewVersion(
  kind: string,
  apiVersion: string | undefined,
  resources: readonly ApiResource[],
  references: ApiReferences,
): Omit<ApiVersion, 'removal'> {
  return {
    apiVersion,
    version: apiVersion?.split('/').at(-1),
    resource: resources.find((each) => each.kind === kind && each.apiVersion === apiVersion),
    use: references.ofKind(kind, apiVersion),
  };
}

function joinUses(versions: readonly ApiVersion[]) {
  const uses = versions.map(({ use }) => use);
  return {
    pages: [...new Set(uses.flatMap(({ pages }) => pages))],
    gates: [...new Set(uses.flatMap(({ gates }) => gates))].sort(),
    enhancements: [...new Set(uses.flatMap(({ enhancements }) => enhancements))],
  };
}

/** The group of an `apiVersion`: "batch/v1" → "batch", "v1" → "core", none → "types". */
export function apiGroup(apiVersion: string | undefined): string {
  if (apiVersion === undefined) return 'types';
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : 'core';
}

/** The path of a kind's page; it names no version, since the kind outlives its versions. */
export function apiKindPath(group: string, kind: string): string {
  return `/apis/${group}/${kind}/`;
}

const VERSION = /^v(\d+)(?:(alpha|beta)(\d+))?$/;
const MATURITY = ['alpha', 'beta', undefined];

/**
 * Compares versions by preference, as Kubernetes does for custom resources: stable before beta before
 * alpha, then the newest first; what is no such version comes last.
 * See https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority
 */
export function compareApiVersions(a: string, b: string): number {
  const [left, right] = [rankVersion(a), rankVersion(b)];
  const decisive = left.findIndex((rank, index) => rank !== right[index]);
  if (decisive !== -1) return (right[decisive] ?? 0) - (left[decisive] ?? 0);
  return compareText(a, b);
}

function rankVersion(version: string): number[] {
  const match = VERSION.exec(version);
  if (match === null) return [-1, 0, 0];
  return [MATURITY.indexOf(match[2]), Number(match[1]), Number(match[3] ?? 0)];
}

function compareKinds(a: ApiKind, b: ApiKind): number {
  const isTypes = Number(a.group === 'types') - Number(b.group === 'types');
  return isTypes || compareText(a.kind, b.kind) || compareText(a.group, b.group);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many of something lead to an API's reference, and how many to any page that names them. */
export interface Coverage {
  readonly all: number;
  readonly withReference: number;
  readonly withPage: number;
}

/**
 * How many of some things lead to an API's reference.
 * @param gatesOfEach the names of each one's gates
 */
export function coverage(
  gatesOfEach: readonly (readonly string[])[],
  references: Pick<ApiReferences, 'of'>,
): Coverage {
  const found = gatesOfEach.map((gates) => references.of(gates));
  return {
    all: found.length,
    withReference: found.filter(({ links }) => links.length > 0).length,
    withPage: found.filter(({ pages }) => pages.length > 0).length,
  };
}
