import type { ApiKind } from '../model/api/kinds.ts';
import { apiKindPath } from '../model/api/names.ts';
import type { ApiKindPage } from '../model/api/page.ts';
import type { ListItem, PhraseTable } from '../model/page/phrase.ts';
import { type MarkdownSection, type MarkdownSite, textRows, writePage } from './page.ts';
import { itemList, paragraphs, phraseMarkdown, phraseRows } from './phrase.ts';

/** The page of a kind of the API as Markdown. */
export function apiKindMarkdown(page: ApiKindPage, site: MarkdownSite): string {
  const { api, fields, held, gates, enhancements, removed, documentation } = page;
  const path = apiKindPath(api.group, api.kind);
  const list = (heading: string, items: readonly ListItem[]): MarkdownSection => [
    heading,
    itemList(items, site),
  ];
  const table = (heading: string, rows: PhraseTable | undefined): MarkdownSection => [
    heading,
    phraseRows(rows, site),
  ];
  const lead = api.fields.length === 0 ? '' : phraseMarkdown(fields.lead, site);
  return writePage(site, {
    title: api.kind,
    path,
    data: `/api/v1${path.replace(/\/$/, '')}.json`,
    lead: page.kicker,
    facts: [],
    sections: [
      ['Versions', versions(api)],
      table('Removed API versions', removed),
      ['Fields and their feature gates', paragraphs(lead, phraseRows(fields.current, site))],
      table('Fields in earlier releases', fields.ended),
      list('Templates in it', held),
      [
        'Feature gates in the documentation',
        gates === undefined ? '' : paragraphs(gates.lead, itemList(gates.items, site)),
      ],
      list('Enhancements', enhancements),
      list('Documentation', documentation),
      list('Sources', page.sources),
    ],
  });
}

function versions({ versions }: ApiKind): string {
  const rows = versions.map(({ apiVersion, resource }) => [
    apiVersion ?? 'no resource, a type',
    resource === undefined ? 'no page for this version' : `<${resource.url}>`,
  ]);
  return textRows(['API version', 'Reference'], rows);
}
