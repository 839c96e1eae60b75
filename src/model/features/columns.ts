import type { ReleaseFeature } from '../../schemas/api/release.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { gateAnswerData } from '../gate/data.ts';
import { linkPart, releasePart, stagePart } from '../page/phrase.ts';
import { sigShortLabel } from '../sig.ts';
import { summaryWords } from '../summary/summaries.ts';
import {
  type Cell,
  gateLink,
  partCell,
  sigLink,
  textCell,
  textCells,
  withAside,
} from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import { STAGE_RANKS, sigFilter, stageFilter } from '../table/filter.ts';
import { ANY } from '../table/value.ts';
import { changeLabelsOf, changeWords, countChanges, rowChanges } from './change.ts';
import { type FeatureRow, featurePath } from './row.ts';
import {
  defaultTexts,
  gateWords,
  kepCell,
  kindsCell,
  rowStandingWords,
  summaryOf,
  whyPath,
} from './row-words.ts';

/** A column of the feature table: what pages, articles, exports, embeds and the API draw of a row. */
export interface FeatureColumn extends Column<FeatureRow> {
  /** What a page shows where that is less or more than the cell: links by the hundred weigh. */
  readonly page?: (row: FeatureRow) => Cell;
  /** The column in whose cells it stands back on a page. */
  readonly beside?: string;
  /** Whether pages have no room for it, since another column says the same. */
  readonly isOffPage?: true;
  /** Its part of the row in the API. */
  readonly data?: (row: FeatureRow) => Partial<FeatureData>;
}

/** A row in the API without its page and its evidence, which no column shows. */
type FeatureData = Omit<ReleaseFeature, 'page' | 'evidence'>;

/** The columns of the feature table of a release, in the order of the page. */
export function featureColumns(atlas: Atlas, release: string): readonly FeatureColumn[] {
  const labelOf = changeLabelsOf(release, newestRelease(atlas));
  return [
    {
      key: 'kep',
      label: 'KEP',
      cell: ({ enhancement }) => (enhancement === undefined ? [] : kepCell(enhancement, atlas)),
      page: ({ enhancement }) => textCell(enhancement?.number),
      data: ({ enhancement }) => ({
        enhancement: enhancement?.id,
        number: enhancement?.number,
        status: enhancement?.status,
      }),
    },
    {
      key: 'feature',
      label: 'Feature',
      isHeading: true,
      cell: (row) => partCell(linkPart(row.title, featurePath(row))),
      data: ({ title }) => ({ title }),
    },
    {
      key: 'stage',
      label: 'Stage',
      ranks: STAGE_RANKS,
      filters: [stageFilter()],
      cell: ({ stage }) => partCell(stagePart(stage)),
      data: ({ stage }) => ({ stage }),
    },
    {
      key: 'basis',
      label: 'Basis',
      beside: 'stage',
      cell: ({ standing }) => textCell(standing),
      page: (row) => partCell(linkPart(rowStandingWords(row.standing), whyPath(row))),
      data: ({ standing }) => ({ standing }),
    },
    {
      key: 'default',
      label: 'Default',
      isOffPage: true,
      cell: ({ gates }) => textCells(defaultTexts(gates)),
    },
    {
      key: 'since',
      label: 'Since',
      cell: ({ since, defaultWords }) => [withAside([releasePart(since, atlas)], defaultWords)],
      page: ({ since }) => textCell(`v${since}`),
      aside: ({ defaultWords }) => textCell(defaultWords),
      data: ({ since }) => ({ since }),
    },
    {
      key: 'change',
      isStyled: true,
      label: `Changed in v${release}`,
      filters: [
        {
          name: 'change',
          label: 'Change',
          all: 'All',
          choices: (rows) => [
            { value: ANY, label: `Changed in v${release}` },
            ...[...countChanges(rows).keys()].map((change) => ({
              value: change,
              label: labelOf(change),
            })),
          ],
        },
      ],
      cell: (row) => textCells(changeWords(row)),
      values: rowChanges,
      data: (row) => ({ changes: rowChanges(row) }),
    },
    {
      key: 'gates',
      isStyled: true,
      label: 'Feature gates',
      isList: true,
      isUnsorted: true,
      cell: (row) => row.gates.map((cell) => [gateLink(cell.name), ': ', gateWords(cell, row)]),
      page: (row) =>
        row.gates.map((cell) =>
          row.enhancement === undefined
            ? [gateWords(cell, row)]
            : [gateLink(cell.name), ' ', gateWords(cell, row)],
        ),
      data: ({ gates, components }) => ({
        gates: gates.map(({ name, answer }) => ({ name, ...gateAnswerData(answer, release) })),
        components: [...components],
      }),
    },
    {
      key: 'sig',
      isStyled: true,
      leaves: 'next',
      label: 'SIG',
      filters: [sigFilter(({ sigs }) => sigs)],
      cell: ({ sig }) => partCell(sig && sigLink(sig)),
      data: ({ sig }) => ({ sig }),
    },
    {
      key: 'participating',
      label: 'Other SIGs',
      beside: 'sig',
      cell: ({ participants }) => partCell(...participants.map(sigLink)),
      page: ({ participants }) => textCells(participants.map(sigShortLabel)),
      data: ({ participants }) => ({ participatingSigs: [...participants] }),
    },
    {
      key: 'api',
      label: 'API',
      beside: 'gates',
      cell: ({ references }) => references.map(({ label, url }) => [linkPart(label, url)]),
      page: ({ references }) => kindsCell(references),
      data: ({ references }) => ({
        apiReferences: references.map(({ kind, apiVersion, url }) => ({ kind, apiVersion, url })),
      }),
    },
    {
      key: 'summary',
      label: 'Summary',
      isOffPage: true,
      cell: (row) => textCell(summaryWords(summaryOf(row, atlas))),
      data: (row) => ({ summary: summaryOf(row, atlas) }),
    },
  ];
}

/**
 * The columns that a page draws.
 * @param keys those that it has room for; all where it is absent
 * @throws {Error} that names a key of no column
 */
export function pageColumns(
  columns: readonly FeatureColumn[],
  keys: readonly string[] = columns.map(({ key }) => key),
): Column<FeatureRow>[] {
  const known = columns.map(({ key }) => key);
  const named = [...keys, ...columns.flatMap(({ beside }) => beside ?? [])];
  const unknown = named.filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`got columns ${unknown}, expected some of ${known}`);
  const wanted = columns.filter(({ key, isOffPage }) => keys.includes(key) && isOffPage !== true);
  const onPage = ({ cell, page = cell }: FeatureColumn) => page;
  return wanted
    .filter(({ beside }) => beside === undefined)
    .map((column) => {
      const asides = wanted.filter(({ beside }) => beside === column.key).map(onPage);
      return {
        ...column,
        cell: onPage(column),
        aside: (row) => [...(column.aside?.(row) ?? []), ...asides.flatMap((aside) => aside(row))],
      };
    });
}

/** What the columns say of a row in the API. */
export function rowData(row: FeatureRow, columns: readonly FeatureColumn[]): FeatureData {
  return Object.assign({}, ...columns.map(({ data }) => data?.(row)));
}
