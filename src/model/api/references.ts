import type { ApiResource } from '../../schemas/api-resource.ts';
import type { DocsPage, DocumentedApi } from '../../schemas/docs-page.ts';
import type { Gate } from '../gate/gate.ts';
import { indexGateNames } from '../gate/index-names.ts';
import { type ControlledField, type FieldIndex, isControlledIn } from './fields.ts';
import { compareApiVersions } from './names.ts';

/** What the API references are joined from. */
export interface ApiReferenceInput {
  readonly pages: readonly DocsPage[];
  readonly resources: readonly ApiResource[];
  readonly gates: readonly Pick<Gate, 'name' | 'formerNames' | 'enhancements'>[];
  readonly fields: FieldIndex;
}

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

/** What the API and the documentation know of a gate, or of the gates of an enhancement. */
export interface References {
  /** The fields of the API that it controls. */
  readonly fields: readonly ControlledField[];
  /** The pages that show the gate's state. */
  readonly pages: readonly DocsPage[];
  /** The references of the kinds with these fields and of those that the pages document, each once. */
  readonly links: readonly ApiLink[];
  readonly unmatched: readonly UnmatchedApi[];
}

/** Who touches an API. */
export interface ApiUse {
  /** Its references, one for each version that has a page. */
  readonly resources: readonly ApiResource[];
  /** The pages that document it and are not generated. */
  readonly pages: readonly DocsPage[];
  /** Names of the gates that control fields of it or that these pages name. */
  readonly gates: readonly string[];
  /** Ids of the enhancements that name these gates. */
  readonly enhancements: readonly string[];
}

/** Gates, pages and API references, joined. */
export interface ApiReferences {
  /**
   * The references of one gate, or of all gates of an enhancement.
   * @param release leaves out the fields that a gate does not control in it
   */
  of(gates: readonly string[], release?: string): References;
  /** Who touches a kind; without an `apiVersion` at any version. */
  ofKind(kind: string, apiVersion?: string): ApiUse;
  readonly fields: FieldIndex;
  /** The kinds that have a reference. */
  readonly resources: readonly ApiResource[];
  /** All APIs that pages document and that have no reference page. */
  readonly unmatched: readonly UnmatchedApi[];
}

/**
 * Joins gates to API references: the generated page with the same kind and `apiVersion` is the
 * reference, of a kind whose field a gate controls, and, as kubernetes/website#45496 does it, of what a
 * page documents that names a gate. Pages for writers of documentation, which name gates as examples,
 * do not count.
 */
export function joinApiReferences(input: ApiReferenceInput): ApiReferences {
  const { pages, resources, gates, fields } = input;
  const written = pages.filter(({ id, generated }) => !generated && !id.startsWith('contribute/'));
  const index = indexGateNames(gates);
  const named = written.map(
    (page): NamedPage => ({
      page,
      gates: (page.gates ?? []).flatMap((name) => index.get(name)?.name ?? []),
    }),
  );
  return {
    of: (names, release) => {
      const own = fields
        .ofGates(names)
        .filter((field) => release === undefined || isControlledIn(field, release));
      return referencesOf(new Set(names), named, resources, own, release);
    },
    ofKind: (kind, apiVersion) => {
      const isMeant = (api: DocumentedApi) =>
        api.kind === kind && (apiVersion === undefined || api.apiVersion === apiVersion);
      const { pages: documenting, gates: namedThere } = documentationOf(isMeant, named);
      const controlling = fields.all.filter(({ kind: own, versions }) =>
        versions.some((version) => isMeant({ kind: own, apiVersion: version.apiVersion })),
      );
      const names = [...new Set([...namedThere, ...controlling.map(({ gate }) => gate)])].sort();
      const enhancements = names.flatMap((name) => index.get(name)?.enhancements ?? []);
      return {
        resources: resources.filter(isMeant),
        pages: documenting,
        gates: names,
        enhancements: [...new Set(enhancements)],
      };
    },
    fields,
    resources,
    unmatched: written.flatMap((page) => joinPage(page, resources).unmatched),
  };
}

/** A page with the gates it names, under their own names. */
interface NamedPage {
  readonly page: DocsPage;
  readonly gates: readonly string[];
}

function referencesOf(
  names: ReadonlySet<string>,
  named: readonly NamedPage[],
  resources: readonly ApiResource[],
  fields: readonly ControlledField[],
  release: string | undefined,
): References {
  const naming = named.filter(({ gates }) => gates.some((name) => names.has(name)));
  const joined = naming.map(({ page }) => joinPage(page, resources));
  return {
    fields,
    pages: naming.map(({ page }) => page),
    links: uniqueBy(
      [...fieldLinks(fields, resources, release), ...joined.flatMap(({ links }) => links)],
      ({ url }) => url,
    ),
    unmatched: joined.flatMap(({ unmatched }) => unmatched),
  };
}

/** The reference of each kind, of the version to prefer among those with a reference. */
function fieldLinks(
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

function documentationOf(
  isMeant: (api: DocumentedApi) => boolean,
  named: readonly NamedPage[],
): Pick<ApiUse, 'pages' | 'gates'> {
  const documenting = named.filter(({ page }) => (page.apis ?? []).some(isMeant));
  return {
    pages: documenting.map(({ page }) => page),
    gates: [...new Set(documenting.flatMap(({ gates }) => gates))].sort(),
  };
}

function joinPage(
  page: DocsPage,
  resources: readonly ApiResource[],
): Pick<References, 'links' | 'unmatched'> {
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

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size < seen.add(key(item)).size);
}
