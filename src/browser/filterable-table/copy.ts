import { tableToCsv } from '../../formats/table/csv.ts';
import { tableToMarkdown } from '../../formats/table/markdown.ts';
import { countWords } from '../../model/count-words.ts';
import type { TableCell } from '../../model/features/table.ts';

/** What a table shows, as text. */
export interface CopiedTable {
  readonly text: string;
  /** That it was copied: "Copied 3 rows". */
  readonly words: string;
}

/**
 * The rows of filtered tables that are shown, in their order, with the day that the page speaks of.
 * @param format "csv", or "markdown" for any other
 */
export function shownTable(from: HTMLElement, format: string): CopiedTable {
  const headings = Array.from(from.querySelector('table')?.tHead?.rows[0]?.cells ?? []);
  const columns = headings.map((heading) => ({
    key: heading.dataset.key ?? '',
    label: heading.textContent?.trim() ?? '',
  }));
  const rows = Array.from(from.querySelectorAll<HTMLTableRowElement>('tbody tr:not([hidden])'))
    .filter(({ cells }) => cells.length === columns.length)
    .map(({ cells }) => ({ cells: Array.from(cells, cellItems) }));
  const table = {
    title: from.querySelector('caption')?.textContent?.trim() ?? document.title,
    date: document.querySelector('footer time')?.getAttribute('datetime') ?? '',
    url: location.href,
    sources: [],
    columns,
    rows,
  };
  const write = format === 'csv' ? tableToCsv : tableToMarkdown;
  return { text: write(table), words: `Copied ${countWords(rows.length, 'row')}` };
}

/** The things in a cell: its lines where it is a list, else all of it. */
function cellItems(cell: HTMLTableCellElement): TableCell {
  const lines = cell.querySelectorAll('p');
  const things = lines.length > 0 ? Array.from(lines) : [cell];
  return things.flatMap((thing) => {
    const text = thing.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const url = thing.querySelector('a')?.href;
    return text === '' ? [] : [{ text, url }];
  });
}
