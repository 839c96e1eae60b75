import type { ApiResource } from '../../schemas/api-resource.ts';
import type { DocsPage, DocumentedApi } from '../../schemas/docs-page.ts';
import { compareText } from '../compare-text.ts';
import type { Gate } from '../gate/gate.ts';
import { indexGateNames } from '../gate/index-names.ts';
import { groupByEach } from '../group-by-each.ts';
import { type ControlledField, type FieldIndex, isControlledIn } from './fields.ts';
import { type ApiLink, fieldLinks, joinPage, type UnmatchedApi } from './reference-links.ts';

/** What the API references are joined from. */
export interface ApiReferenceInput {
  readonly pages: readonly DocsPage[];
  readonly resources: readonly ApiResource[];
  readonly gates: readonly Pick<Gate, 'name' | 'formerNames' | 'enhancements'>[];
  readonly fields: FieldIndex;
}

/** What the API and the documentation know of a gate, or of the gates of an enhancement. */
export interface References {
  /** The fields of the API that it controls. */
  readonly fields: readonly ControlledField[];
  /** The pages that show the gate's state. */
  readonly pages: readonly DocsPage[];
  /** The references of the kinds with these fields; of gates without fields, of the kinds that the pages document. */
  readonly links: readonly ApiLink[];
  readonly unmatched: readonly UnmatchedApi[];
}

/** Who touches an API. */
export interface ApiUse {
  /** The pages that document it and are not generated. */
  readonly pages: readonly DocsPage[];
  /** Names of the gates that control fields of it, or of which no fields are known and that these pages name. */
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
 * reference, of a kind whose field a gate controls; of other gates, as kubernetes/website#45496 does it, of
 * what a page documents that names the gate: one with many gates does not tell which is about which kind. Pages for writers of documentation, which name gates as examples,
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
  const byGate = groupByEach(named, ({ gates }) => gates);
  return {
    of: (names, release) => {
      const own = fields
        .ofGates(names)
        .filter((field) => release === undefined || isControlledIn(field, release));
      return referencesOf(names, byGate, resources, own, release);
    },
    ofKind: (kind, apiVersion) => {
      const isMeant = (api: DocumentedApi) =>
        api.kind === kind && (apiVersion === undefined || api.apiVersion === apiVersion);
      const documenting = named.filter(({ page }) => (page.apis ?? []).some(isMeant));
      const controlling = fields.all.filter(({ kind: own, versions }) =>
        versions.some((version) => isMeant({ kind: own, apiVersion: version.apiVersion })),
      );
      const vague = documenting
        .flatMap(({ gates }) => gates)
        .filter((name) => fields.ofGates([name]).length === 0);
      const names = [...new Set([...vague, ...controlling.map(({ gate }) => gate)])].sort();
      const enhancements = names.flatMap((name) => index.get(name)?.enhancements ?? []);
      return {
        pages: documenting.map(({ page }) => page),
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
  names: readonly string[],
  byGate: ReadonlyMap<string, readonly NamedPage[]>,
  resources: readonly ApiResource[],
  fields: readonly ControlledField[],
  release: string | undefined,
): References {
  const pagesOf = (wanted: readonly string[]): DocsPage[] =>
    [...new Set(wanted.flatMap((name) => byGate.get(name) ?? []))]
      .map(({ page }) => page)
      .sort((a, b) => compareText(a.id, b.id));
  const withFields = new Set(fields.map(({ gate }) => gate));
  const others = names.filter((name) => !withFields.has(name));
  const joined = pagesOf(others).map((page) => joinPage(page, resources));
  return {
    fields,
    pages: pagesOf(names),
    links: uniqueBy(
      [...fieldLinks(fields, resources, release), ...joined.flatMap(({ links }) => links)],
      ({ url }) => url,
    ),
    unmatched: joined.flatMap(({ unmatched }) => unmatched),
  };
}

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size < seen.add(key(item)).size);
}
