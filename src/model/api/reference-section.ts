import type { DocsPage } from '../../schemas/docs-page.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { countWords, nounFor } from '../count-words.ts';
import { apiKindPath } from '../page/paths.ts';
import {
  asidePart,
  type Fact,
  joinPhrases,
  type ListItem,
  linkPart,
  type Phrase,
  type PhraseTable,
} from '../page/phrase.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import { documentedReleases } from '../release/support.ts';
import type { DocumentedReleases } from './docs-url.ts';
import { fieldsLead, gateFieldsTable, olderPages, olderReleases } from './field-tables.ts';
import type { ControlledField } from './fields.ts';
import { apiGroup } from './names.ts';
import type { ApiLink, UnmatchedApi } from './reference-links.ts';
import type { References } from './references.ts';

/** How many fields stand beside a page. */
const MOST_GOVERNED = 3;

/** Which fields and kinds of the API a gate, or the gates of an enhancement, touch. */
export type ReferenceSection = WithReadonlyFields<NonNullable<ReturnType<typeof referenceSection>>>;

/**
 * What the API and the documentation know of a gate, or of the gates of an enhancement; `undefined`
 * where neither names one.
 * @param named what they name: "this gate", "its gates"
 */
export function referenceSection(references: References, atlas: Atlas, named: string) {
  const { fields, pages } = references;
  if (pages.length + fields.length === 0) return undefined;
  const table = documentedTable(references, documentedReleases(atlas));
  const fieldsTable = gateFieldsTable(fields, atlas, named);
  return {
    heading: headingOf(fields.length > 0, table !== undefined),
    /** The first of its fields, for a column beside the page; absent where there is none. */
    governed: governedFields(fields),
    /** The fields that name the gate in the code; absent where none does. */
    fields: fieldsTable && { lead: fieldsLead(`name ${named}`, atlas), table: fieldsTable },
    /** Other kinds that the documentation connects with it; absent where it does so with none. */
    table,
    /** The pages of the documentation that name it; absent where none does. */
    pages:
      pages.length === 0
        ? undefined
        : {
            lead: `${countWords(pages.length, 'documentation page')} ${nounFor(pages.length, 'names', 'name')} ${named}:`,
            items: pages.map(pageItem),
          },
  };
}

/**
 * The kinds and paths of fields. Those nearest to the top of their kinds go first: "Pod spec.hostUsers" says
 * more than the same field of a template that others hold.
 */
function governedFields(fields: readonly ControlledField[]): Fact | undefined {
  const ways = Map.groupBy(fields, ({ group, kind, path }) => `${group}/${kind}.${path}`);
  const nearest = [...ways.values()]
    .flatMap(([field]) => field ?? [])
    .sort((a, b) => stepsOf(a) - stepsOf(b));
  if (nearest.length === 0) return undefined;
  const shown = nearest
    .slice(0, MOST_GOVERNED)
    .map(
      ({ group, kind, path }): Phrase => [
        { kind: 'link', text: kind, to: apiKindPath(group, kind) },
        ...(path === '' ? [] : [' ', { kind: 'code', text: path } as const]),
      ],
    );
  const more = nearest.length - shown.length;
  const rest = { kind: 'link', text: `and ${more} more`, to: '#api-reference' } as const;
  return { name: 'API fields', values: [...shown, ...(more === 0 ? [] : [[rest]])] };
}

function stepsOf({ path }: ControlledField): number {
  return path.split('.').length;
}

function headingOf(hasFields: boolean, hasKinds: boolean): string {
  if (hasFields) return 'API fields';
  return hasKinds ? 'API reference' : 'Documentation';
}

/** The kinds that the pages document, but for those with a field of their own to show. */
function documentedTable(
  { fields, links, unmatched }: References,
  releases: DocumentedReleases,
): PhraseTable | undefined {
  const shown = new Set(fields.map(({ group, kind }) => apiKindPath(group, kind)));
  const rows = [
    ...links.filter((link) => !shown.has(kindPath(link))).map((link) => linkRow(link, releases)),
    ...[...Map.groupBy(unmatched, kindPath)]
      .filter(([path]) => !shown.has(path))
      .map(([path, apis]) => unmatchedRow(path, apis)),
  ];
  if (rows.length === 0) return undefined;
  const headings = ['Kind', 'API version', 'Reference', 'In older documentation'];
  const columns = olderReleases(releases).length > 0 ? headings.length : headings.length - 1;
  return {
    caption: 'Related API kinds',
    headings: headings.slice(0, columns),
    rows: rows.map((row) => row.slice(0, columns)),
  };
}

function linkRow({ kind, apiVersion, url }: ApiLink, releases: DocumentedReleases): Phrase[][] {
  return [
    [[linkPart(kind, apiKindPath(apiGroup(apiVersion), kind))]],
    apiVersion === undefined ? [] : [[{ kind: 'code', text: apiVersion }]],
    [
      [
        {
          kind: 'link',
          text: 'kubernetes.io',
          to: url,
          label: `${kind} ${apiVersion ?? ''} on kubernetes.io`,
        },
      ],
    ],
    [joinPhrases(olderPages(url, releases), ', ')],
  ];
}

function kindPath({ kind, apiVersion }: Pick<UnmatchedApi, 'kind' | 'apiVersion'>): string {
  return apiKindPath(apiGroup(apiVersion), kind);
}

function unmatchedRow(path: string, [first, ...more]: readonly UnmatchedApi[]): Phrase[][] {
  if (first === undefined) return [];
  const { kind, others } = first;
  const versions = new Set([first, ...more].flatMap(({ apiVersion }) => apiVersion ?? []));
  const references = others.map(
    ({ url, version }): Phrase => [
      {
        kind: 'link',
        text: version ?? 'type',
        to: url,
        label: `${kind} ${version ?? 'type'} on kubernetes.io`,
      },
    ],
  );
  return [
    [[linkPart(kind, path)]],
    [
      joinPhrases(
        [...versions].map((text) => [{ kind: 'code', text }]),
        ', ',
      ),
    ],
    [references.length === 0 ? ['none'] : ['of ', ...joinPhrases(references, ', ')]],
    [],
  ];
}

/** A page of the documentation by its title. */
export function pageItem({ id, title, url, contentType }: DocsPage): ListItem {
  const link = { kind: 'link', text: title ?? id, to: url } as const;
  return {
    phrase:
      contentType === undefined ? [link] : [link, ' ', asidePart(contentType.replaceAll('_', ' '))],
  };
}
