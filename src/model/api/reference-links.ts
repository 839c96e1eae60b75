import type { ApiResource } from '../../schemas/api-resource.ts';
import type { DocsPage, DocumentedApi } from '../../schemas/docs-page.ts';
import { type ControlledField, isControlledIn } from './fields.ts';
import { compareApiVersions } from './names.ts';

/** A link to an API's generated reference. */
export interface ApiLink {
  readonly kind: string;
  readonly apiVersion: string | undefined;
  /** What the link reads: what a page asks for, else the kind and its version. */
  readonly label: string;
  /** The reference on kubernetes.io. */
  readonly url: string;
}

/** An API that a page documents and that has no reference page of that kind and version. */
export interface UnmatchedApi {
  readonly kind: string;
  readonly apiVersion: string | undefined;
  /** References of the same kind in the same group, at other versions. */
  readonly others: readonly ApiResource[];
}

/** The reference of each kind, of the version to prefer among those with a reference. */
export function fieldLinks(
  fields: readonly ControlledField[],
  resources: readonly ApiResource[],
  release: string | undefined,
): ApiLink[] {
  const kinds = Map.groupBy(fields, ({ group, kind }) => `${group}/${kind}`);
  return [...kinds.values()].flatMap((own) => {
    const versions = own.flatMap(({ kind, versions }) =>
      versions
        .filter((version) => release === undefined || isControlledIn(version, release))
        .map(({ apiVersion }) => ({
          kind,
          apiVersion,
          version: apiVersion.split('/').at(-1) ?? '',
        })),
    );
    return versions
      .sort((a, b) => compareApiVersions(a.version, b.version))
      .flatMap(({ kind, apiVersion }) => {
        const resource = findResource(resources, kind, apiVersion);
        const label = labelOf({ kind, apiVersion });
        return resource === undefined ? [] : [{ kind, apiVersion, label, url: resource.url }];
      })
      .slice(0, 1);
  });
}

/** The reference of a version of a kind. */
export function findResource(
  resources: readonly ApiResource[],
  kind: string,
  apiVersion: string | undefined,
): ApiResource | undefined {
  return resources.find((each) => each.kind === kind && each.apiVersion === apiVersion);
}

/** What a page documents: the references of it, and what has none. */
export function joinPage(
  page: DocsPage,
  resources: readonly ApiResource[],
): { readonly links: ApiLink[]; readonly unmatched: UnmatchedApi[] } {
  const links: ApiLink[] = [];
  const unmatched: UnmatchedApi[] = [];
  for (const api of page.apis ?? []) {
    const { kind, apiVersion } = api;
    const resource = findResource(resources, kind, apiVersion);
    if (resource === undefined) {
      const sameKind = resources.filter((each) => each.kind === kind);
      const others = sameKind.filter((each) => groupOf(each.apiVersion) === groupOf(apiVersion));
      unmatched.push({ kind, apiVersion, others });
    } else {
      links.push({ kind, apiVersion, label: labelOf(api), url: resource.url });
    }
  }
  return { links, unmatched };
}

function groupOf(apiVersion: string | undefined): string {
  return apiVersion?.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}

function labelOf({ kind, apiVersion, overrideLinkText }: DocumentedApi): string {
  const version = apiVersion?.split('/').at(-1);
  return overrideLinkText ?? (version === undefined ? kind : `${kind} ${version}`);
}
