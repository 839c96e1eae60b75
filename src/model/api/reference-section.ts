import type { DocsPage } from '../../schemas/docs-page.ts';
import {
  asidePart,
  joinPhrases,
  type ListItem,
  type Phrase,
  type PhraseTable,
} from '../page/phrase.ts';
import { apiGroup, apiKindPath } from './kinds.ts';
import {
  type ApiLink,
  type DocumentedReleases,
  docsUrlIn,
  type References,
  type UnmatchedApi,
} from './references.ts';

/** Which kinds of the API a gate, or the gates of an enhancement, touch, by the documentation. */
export interface ReferenceSection {
  readonly heading: string;
  /** The kinds; absent where no page documents one. */
  readonly table: PhraseTable | undefined;
  /** The pages that name the gate. */
  readonly pages: { readonly lead: string; readonly items: readonly ListItem[] };
}

/**
 * What the documentation knows of a gate, or of the gates of an enhancement; `undefined` where no
 * page names one.
 * @param named what the documentation names: "this gate", "its gates"
 */
export function referenceSection(
  { pages, links, unmatched }: References,
  releases: DocumentedReleases,
  named: string,
): ReferenceSection | undefined {
  if (pages.length === 0) return undefined;
  const rows = [
    ...links.map((link) => linkRow(link, releases)),
    ...[...Map.groupBy(unmatched, kindPath)].map(([path, apis]) => unmatchedRow(path, apis)),
  ];
  const hasOlder = releases.supported.some((release) => release !== releases.current);
  const headings = ['Kind', 'API version', 'Reference', 'In older documentation'];
  const columns = hasOlder ? headings.length : headings.length - 1;
  const count = pages.length === 1 ? 'One page' : `${pages.length} pages`;
  return {
    heading: rows.length > 0 ? 'API reference' : 'Documentation',
    table:
      rows.length === 0
        ? undefined
        : {
            caption: `Kinds that the pages naming ${named} document`,
            headings: headings.slice(0, columns),
            rows: rows.map((row) => row.slice(0, columns)),
          },
    pages: {
      lead: `${count} of the documentation ${pages.length === 1 ? 'names' : 'name'} ${named}:`,
      items: pages.map(pageItem),
    },
  };
}

function linkRow({ kind, apiVersion, url }: ApiLink, releases: DocumentedReleases): Phrase[][] {
  const older = olderLinks(url, releases);
  return [
    [kindPhrase(kind, apiKindPath(apiGroup(apiVersion), kind))],
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
    [older.length === 0 ? ['at another address'] : joinPhrases(older, ', ')],
  ];
}

function olderLinks(url: string, releases: DocumentedReleases): Phrase[] {
  return releases.supported
    .filter((release) => release !== releases.current)
    .flatMap((release): Phrase[] => {
      const to = docsUrlIn(url, release, releases);
      return to === undefined ? [] : [[{ kind: 'link', text: `v${release}`, to }]];
    });
}

function kindPath({ kind, apiVersion }: UnmatchedApi): string {
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
    [kindPhrase(kind, path)],
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

function kindPhrase(kind: string, to: string): Phrase {
  return [{ kind: 'link', text: kind, to }];
}

/** A page of the documentation by its title. */
export function pageItem({ id, title, url, contentType }: DocsPage): ListItem {
  const link = { kind: 'link', text: title ?? id, to: url } as const;
  return {
    phrase:
      contentType === undefined ? [link] : [link, ' ', asidePart(contentType.replaceAll('_', ' '))],
  };
}
