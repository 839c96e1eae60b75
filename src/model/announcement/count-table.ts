import type { Announcement } from '../../schemas/announcement.ts';
import { graduatedStage } from '../features/change.ts';
import type { FeatureRow } from '../features/row.ts';
import type { Phrase, PhraseTable } from '../page/phrase.ts';
import { stageLabel } from '../stage.ts';
import { type ComparedCount, type ComparedList, compareCounts } from './comparison.ts';

/** How a count differs from the one announced, and why, as far as the lists of the announcement tell. */
function differenceReason(
  { stage, announced, resolved }: ComparedCount,
  list: ComparedList | undefined,
  rows: readonly FeatureRow[],
): string {
  const isSame = announced === resolved;
  if (list === undefined) return isSame ? 'none' : 'the announcement does not list what it counts';
  const isWhole = announced === undefined || list.enhancements.length >= announced;
  const reaching = (one: string) => idsOf(rows.filter((row) => graduatedStage(row) === one));
  const ids = reaching(stage);
  const doubtful = reaching('disputed');
  const listed = new Set(list.enhancements.map(({ kep, title }) => kep?.view?.id ?? title));
  const parts: readonly (readonly [number, string])[] = [
    [[...listed].filter((id) => !ids.has(id) && !doubtful.has(id)).length, 'listed there only'],
    [[...listed].filter((id) => doubtful.has(id)).length, 'disputed here'],
    isWhole
      ? [[...ids].filter((id) => !listed.has(id)).length, 'found here only']
      : [list.enhancements.length, `of ${announced} listed there`],
  ];
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  if (words.length > 0) return `${isSame ? 'same number, but ' : ''}${words.join(', ')}`;
  return isSame ? 'none' : 'the announcement counts more than it lists';
}

function idsOf(rows: readonly FeatureRow[]): Set<string> {
  return new Set(rows.flatMap(({ enhancement }) => enhancement?.id ?? []));
}

/** What an announced total counts beside the stages, which can be deprecations, or stages whose defaults changed. */
function totalWords(counts: readonly ComparedCount[]): string {
  const [total, ...stages] = counts.map(({ announced }) => announced);
  if (total === undefined || stages.includes(undefined)) return '';
  const rest = stages.reduce<number>((left, count = 0) => left - count, total);
  if (rest === 0) return 'the sum of the stages announced';
  return rest > 0 ? `${rest} announced without one of these stages` : '';
}

/** The counts of an announcement beside those found here, a row for each stage. */
export function countsTable(
  announcement: Announcement,
  rows: readonly FeatureRow[],
  lists: readonly ComparedList[],
): PhraseTable {
  const counts = compareCounts(announcement, rows);
  return {
    caption: `Enhancements of v${announcement.release} by stage reached`,
    headings: ['Stage', 'Announced', 'Tracked here', 'Difference'],
    hasNumbers: true,
    rows: counts.map((count) => {
      const { stage, announced, resolved } = count;
      const list = lists.find((each) => each.list.stage === stage);
      return [
        [[stage === 'total' ? 'All' : stageLabel(stage)]],
        [[announced === undefined ? 'not stated' : String(announced)]],
        stage === 'total' ? [['not compared']] : [[countPart(stage, resolved)]],
        [[stage === 'total' ? totalWords(counts) : differenceReason(count, list, rows)]],
      ];
    }),
  };
}

function countPart(stage: string, count: number): Phrase[number] {
  const text = String(count);
  const hasRows = stage !== 'total' && count > 0;
  return hasRows ? { kind: 'link', text, to: `?change=${stage}#features` } : text;
}
