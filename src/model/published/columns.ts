import { dayPart, linkPart } from '../page/phrase.ts';
import { sigShortLabel } from '../sig.ts';
import { enhancementLink, partCell, textCell, textCells } from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import { inOrder, kepFilter, labelFilter, releaseFilter, sigFilter } from '../table/filter.ts';
import type { Published } from './published.ts';

/** The columns of news. */
export const NEWS_COLUMNS: readonly Column<Published>[] = [
  { key: 'day', label: 'Day', cell: ({ day }) => partCell(dayPart(day)) },
  {
    key: 'title',
    label: 'Title',
    isHeading: true,
    cell: ({ title, path, url, copyUrl }) =>
      partCell(
        linkPart(title, path ?? url),
        copyUrl === undefined ? undefined : linkPart('also on kubernetes.dev', copyUrl),
      ),
  },
  {
    key: 'kind',
    isStyled: true,
    label: 'Kind',
    filters: [
      labelFilter('kind', 'Kind', 'All kinds', (rows) => inOrder(rows.map(({ kind }) => kind))),
    ],
    cell: ({ kind }) => textCell(kind),
  },
  {
    key: 'kep',
    label: 'KEPs',
    phone: 'KEPs',
    filters: [
      kepFilter(({ enhancements }) => enhancements.flatMap(({ record }) => record.number ?? [])),
    ],
    cell: ({ enhancements, kind, isMatched }) =>
      kind === 'LWKD issue'
        ? textCells(enhancements.map(kepText))
        : enhancements.map((view) => [
            enhancementLink(view.slug, kepText(view)),
            isMatched ? ' by name' : '',
          ]),
  },
  {
    key: 'sig',
    leaves: 'next',
    label: 'SIGs',
    phone: 'SIGs',
    filters: [sigFilter(({ sigs }) => sigs)],
    cell: ({ sigs }) => textCells(sigs.map(sigShortLabel)),
  },
  {
    key: 'release',
    phone: 'releases',
    label: 'Releases',
    filters: [releaseFilter(({ releases }) => releases)],
    cell: ({ releases }) => textCells(releases.map((version) => `v${version}`)),
  },
];

function kepText({ record, label }: Published['enhancements'][number]): string {
  return record.number === undefined ? label : String(record.number);
}
