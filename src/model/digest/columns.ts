import type { DigestDeadline, DigestVersionUpdate } from '../../schemas/digest.ts';
import { enhancementPhrase, linkPart, stagePart } from '../page/phrase.ts';
import { dayCell, partCell, textCell } from '../table/cell.ts';
import type { Column } from '../table/column.ts';
import { type DigestIndex, type PromotionView, promotionSourceWords } from './digest.ts';
import { lineUrl } from './links.ts';
import { namedGatePhrase, namedPullRequestPart } from './named-phrases.ts';

/** The next deadlines of the release cycle, as a digest tells them. */
export const DEADLINE_COLUMNS: readonly Column<DigestDeadline>[] = [
  { key: 'event', label: 'Deadline', isHeading: true, cell: ({ event }) => textCell(event) },
  {
    key: 'day',
    label: 'Day',
    cell: ({ date }) => (date === undefined ? textCell('no day given') : dayCell(date)),
  },
];

/** What was updated or released, to which version. */
export const UPDATE_COLUMNS: readonly Column<DigestVersionUpdate>[] = [
  { key: 'component', label: 'Component', isHeading: true, cell: ({ name }) => textCell(name) },
  {
    key: 'version',
    label: 'Version',
    cell: ({ version, url }) => partCell(linkPart(version, url)),
  },
];

/**
 * The columns of a list of promotions or deprecations that say anything; each item has its line in the
 * digest's file, whose address is given.
 */
export function itemColumns(
  items: readonly PromotionView[],
  gateName: DigestIndex['gateName'],
  fileUrl: string | undefined,
): Column<PromotionView>[] {
  const columns: Column<PromotionView>[] = [
    {
      key: 'pull-request',
      label: 'Pull request',
      isHeading: true,
      cell: ({ bullet: { pullRequests } }) =>
        pullRequests === undefined
          ? textCell('none linked')
          : partCell(...pullRequests.map(namedPullRequestPart)),
    },
    {
      key: 'stage',
      label: 'Stage',
      cell: ({ bullet: { stage } }) => partCell(stage && stagePart(stage)),
    },
    {
      key: 'enhancement',
      label: 'Enhancement',
      isList: true,
      isStyled: true,
      cell: ({ enhancements }) => enhancements.map(enhancementPhrase),
      aside: ({ from }) => textCell(promotionSourceWords(from)),
    },
    {
      key: 'gate',
      label: 'Feature gate',
      cell: ({ bullet: { gates = [] } }) =>
        gates.map((written) => namedGatePhrase(written, gateName(written))),
    },
    {
      key: 'line',
      label: 'In the file',
      cell: ({ bullet: { line } }) =>
        partCell(linkPart(`line ${line}`, fileUrl && lineUrl(fileUrl, line))),
    },
  ];
  return columns.filter(({ cell }) => items.some((item) => cell(item).length > 0));
}
