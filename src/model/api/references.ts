import type { ApiResource } from '../../schemas/api-resource.ts';
import type { DocsPage, DocumentedApi } from '../../schemas/docs-page.ts';
import type { Gate } from '../gate/gate.ts';

/** What the API references are joined from. */
export interface ApiReferenceInput {
  readonly pages: readonly DocsPage[];
  readonly resources: readonly ApiResource[];
  readonly gates: readonly Pick<Gate, 'name' | 'formerNames' | 'enhancements'>[];
}

/** A link from a page of the documentation to an API's generated reference. */
export interface ApiLink {
  readonly kind: string;
  readonly apiVersion: string | undefined;
  /** What the link reads: what the page asks for, else the kind and its version. */
  readonly label: string;
  /** The reference on kubernetes.io. */
  readonly url: string;
  /** The page that makes the connection. */
  readonly page: DocsPage;
}

/** An API that a page documents and that has no reference page of that kind and version. */
export interface UnmatchedApi {
  readonly kind: string;
  readonly apiVersion: string | undefined;
  readonly page: DocsPage;
  /** References of the same kind in the same group, at other versions. */
  readonly others: readonly ApiResource[];
}

/** What the documentation knows of a gate, or of the gates of an enhancement. */
export interface References {
  /** The pages that show the gate's state. */
  readonly pages: readonly DocsPage[];
  /** The references of the APIs that these pages document, each once. */
  readonly links: readonly ApiLink[];
  readonly unmatched: readonly UnmatchedApi[];
}

/** Who touches an API. */
export interface ApiUse {
  /** Its references, one for each version that has a page. */
  readonly resources: readonly ApiResource[];
  /** The pages that document it and are not generated. */
  readonly pages: readonly DocsPage[];
  /** Names of the gates that these pages name. */
  readonly gates: readonly string[];
  /** Ids of the enhancements that name these gates. */
  readonly enhancements: readonly string[];
}

/** Gates, pages and API references, joined. */
export interface ApiReferences {
  /** The references of one gate, or of all gates of an enhancement. */
  of(gates: readonly string[]): References;
  /** Who touches a kind; without an `apiVersion` at any version. */
  ofKind(kind: string, apiVersion?: string): ApiUse;
  /** The kinds that have a reference. */
  readonly resources: readonly ApiResource[];
  /** All APIs that pages document and that have no reference page. */
  readonly unmatched: readonly UnmatchedApi[];
  /** Names on pages that belong to no known gate. */
  readonly unknownGates: readonly { readonly name: string; readonly page: DocsPage }[];
}

/**
 * Joins gates to API references as kubernetes/website#45496 does: a page that names a gate documents
 * APIs, and the generated page with the same kind and `apiVersion` is the reference. Pages for
 * writers of documentation, which name gates as examples, do not count.
 */
export function joinApiReferences({ pages, resources, gates }: ApiReferenceInput): ApiReferences {
  const written = pages.filter(({ id, generated }) => !generated && !id.startsWith('contribute/'));
  const index = indexGateNames(gates);
  const named = written.map(
    (page): NamedPage => ({
      page,
      gates: (page.gates ?? []).flatMap((name) => index.get(name)?.name ?? []),
    }),
  );
  return {
    of: (names) => referencesOf(new Set(names), named, resources),
    ofKind: (kind, apiVersion) => {
      const isMeant = (api: DocumentedApi) =>
        api.kind === kind && (apiVersion === undefined || api.apiVersion === apiVersion);
      const { pages: documenting, gates: names } = documentationOf(isMeant, named);
      const enhancements = names.flatMap((name) => index.get(name)?.enhancements ?? []);
      return {
        resources: resources.filter(isMeant),
        pages: documenting,
        gates: names,
        enhancements: [...new Set(enhancements)],
      };
    },
    resources,
    unmatched: written.flatMap((page) => joinPage(page, resources).unmatched),
    unknownGates: written.flatMap((page) =>
      (page.gates ?? []).flatMap((name) => (index.has(name) ? [] : [{ name, page }])),
    ),
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
): References {
  const naming = named.filter(({ gates }) => gates.some((name) => names.has(name)));
  const joined = naming.map(({ page }) => joinPage(page, resources));
  return {
    pages: naming.map(({ page }) => page),
    links: uniqueBy(
      joined.flatMap(({ links }) => links),
      ({ url }) => url,
    ),
    unmatched: joined.flatMap(({ unmatched }) => unmatched),
  };
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

/** A gate under its own name and those that it had before; its own goes before another's former. */
function indexGateNames<Named extends Pick<Gate, 'name' | 'formerNames'>>(
  gates: readonly Named[],
): ReadonlyMap<string, Named> {
  const former = gates.flatMap((gate) => gate.formerNames.map((name) => [name, gate] as const));
  return new Map([...former, ...gates.map((gate) => [gate.name, gate] as const)]);
}

function joinPage(
  page: DocsPage,
  resources: readonly ApiResource[],
): Pick<References, 'links' | 'unmatched'> {
  const links: ApiLink[] = [];
  const unmatched: UnmatchedApi[] = [];
  for (const api of page.apis ?? []) {
    const { kind, apiVersion } = api;
    const sameKind = resources.filter((resource) => resource.kind === kind);
    const resource = sameKind.find((each) => each.apiVersion === apiVersion);
    if (resource === undefined) {
      const others = sameKind.filter((each) => groupOf(each.apiVersion) === groupOf(apiVersion));
      unmatched.push({ kind, apiVersion, page, others });
    } else {
      links.push({ kind, apiVersion, label: labelOf(api), url: resource.url, page });
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

/** Which releases have documentation of their own. */
export interface DocumentedReleases {
  /** The newest release, which kubernetes.io itself documents. */
  readonly current: string;
  /** The releases that are supported, whose documentation is kept. */
  readonly supported: readonly string[];
}

/** The generated reference moved from folders by purpose to folders by group while v1.36 was current. */
const MOVED_REFERENCE = 'https://kubernetes.io/docs/reference/kubernetes-api/';
const MOVED_IN = 36;

/**
 * The address of a page in the documentation of a release: kubernetes.io for the current one,
 * v1-33.docs.kubernetes.io for an older one that is supported, and nothing for others, nor for pages
 * that it has at another address. Whether the older documentation has that very page is not known.
 * @param url a page on kubernetes.io
 */
export function docsUrlIn(
  url: string,
  release: string,
  { current, supported }: DocumentedReleases,
): string | undefined {
  if (release === current) return url;
  if (!supported.includes(release)) return undefined;
  if (url.startsWith(MOVED_REFERENCE) && Number(release.split('.')[1]) < MOVED_IN) return undefined;
  const host = `v${release.replace('.', '-')}.docs.kubernetes.io`;
  return url.replace(/^https:\/\/kubernetes\.io\//, `https://${host}/`);
}
