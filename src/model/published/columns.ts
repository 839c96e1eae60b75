import { dayText } from '../day.ts';
import { sigShortLabel } from '../sig.ts';
import { textCells } from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import { distinctChoices, kepFilter, releaseFilter, sigFilter } from '../table/filter.ts';
import { enhancementPiece } from '../table/pieces.ts';
import type { Published } from './published.ts';

/** The columns of news. */
export const NEWS_COLUMNS: readonly Column<Published>[] = [
  {
    key: 'day',
    label: 'Day',
    cell: ({ day }) => [{ text: dayText(day), day }],
  },
  {
    key: 'title',
    label: 'Title',
    isHeading: true,
    cell: ({ title, path, url, copyUrl }) => [
      { text: title, path, url },
      ...(copyUrl === undefined ? [] : [{ text: 'also on kubernetes.dev', url: copyUrl }]),
    ],
  },
  {
    key: 'kind',
    label: 'Kind',
    filters: [
      {
        name: 'kind',
        label: 'Kind',
        all: 'All kinds',
        choices: (rows) => distinctChoices(rows.map(({ kind }) => kind)),
      },
    ],
    cell: ({ kind }) => [{ text: kind }],
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
        : enhancements.map((view) => ({
            ...enhancementPiece(view.slug, kepText(view)),
            ...(isMatched && { words: 'by name' }),
          })),
  },
  {
    key: 'sig',
    label: 'SIGs',
    phone: 'SIGs',
    filters: [sigFilter(({ sigs }) => sigs)],
    cell: ({ sigs }) => textCells(sigs.map(sigShortLabel)),
  },
  {
    key: 'release',
    label: 'Releases',
    filters: [releaseFilter(({ releases }) => releases)],
    cell: ({ releases }) => textCells(releases.map((version) => `v${version}`)),
  },
];

function kepText({ record, label }: Published['enhancements'][number]): string {
  return record.number === undefined ? label : String(record.number);
}
