import { type ApiKind, absentPageWords } from '../model/api/kinds.ts';
import type { ApiKindPage } from '../model/api/page.ts';
import { apiKindPath } from '../model/page/paths.ts';
import { type MarkdownSite, textTable, writePage } from './page.ts';
import { phraseRows, sectionMarkdown } from './phrase.ts';

/** The page of a kind of the API as Markdown. */
export function apiKindMarkdown(page: ApiKindPage, site: MarkdownSite): string {
  const { api, removed, sections } = page;
  const path = apiKindPath(api.group, api.kind);
  return writePage(site, {
    title: api.kind,
    path,
    lead: page.kicker,
    facts: [],
    sections: [
      ['Versions', versions(api)],
      ['Removed API versions', phraseRows(removed, site)],
      ...sections.map((section) => sectionMarkdown(section, site)),
    ],
  });
}

function versions({ versions }: ApiKind): string {
  const rows = versions.map(({ apiVersion, resource, removal }) => [
    apiVersion ?? 'no resource, a type',
    resource === undefined ? absentPageWords({ removal }) : `<${resource.url}>`,
  ]);
  return textTable(['API version', 'Reference'], rows);
}
