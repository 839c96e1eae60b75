import type { ApiResource } from '../../../../src/schemas/api-resource.ts';
import type { DocsPage } from '../../../../src/schemas/docs-page.ts';

/** The kinds that have a generated reference page, by group, kind and version. */
export function listApiResources(pages: readonly DocsPage[]): ApiResource[] {
  const resources = pages
    .filter(({ generated }) => generated)
    .flatMap(({ apis, url, path }) =>
      (apis ?? []).map(
        ({ kind, apiVersion, import: source }): ApiResource => ({
          kind,
          apiVersion,
          ...splitApiVersion(apiVersion),
          import: source,
          url,
          path,
        }),
      ),
    );
  return resources.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** "batch/v1" is version v1 of the group batch; "v1" is that of the group without a name, "core". */
function splitApiVersion(
  apiVersion: string | undefined,
): Pick<ApiResource, 'group' | 'version'> | undefined {
  if (apiVersion === undefined) return undefined;
  const [group = '', version] = apiVersion.split('/');
  return version === undefined ? { group: 'core', version: group } : { group, version };
}

/** Types that are no resources come last. */
function sortKey({ group = '\uffff', kind, version = '', path }: ApiResource): string {
  return [group, kind, version, path].join('\n');
}
