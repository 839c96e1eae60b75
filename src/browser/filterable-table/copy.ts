import { tableToCsv } from '../../formats/table/csv.ts';
import { tableToMarkdown } from '../../formats/table/markdown.ts';
import { countWords } from '../../model/count-words.ts';
import type { TableCell } from '../../model/features/table.ts';
import { copyText } from '../copy-button.ts';

/**
 * Copies the rows of filtered tables that are shown, in their order, with the day that the page speaks of.
 * @param format "csv", or "markdown" for any other
 * @returns what became of them: "Copied 3 rows"
 */
export async function copyShown(from: HTMLElement, format: string): Promise<string> {
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
  const isCopied = await copyText(write(table));
  return isCopied
    ? `Copied ${countWords(rows.length, 'row')}`
    : 'Not copied: your browser does not allow it';
}

/** What stands for itself in a cell, if not in brackets: a line, and what is in small letters beside the rest. */
const THINGS = 'p, li, small';

/** The things in a cell, in their order: those that stand for themselves, and what is between them. */
function cellItems(cell: HTMLTableCellElement): TableCell {
  const parts: Node[][] = [[]];
  const take = (node: Node): void => {
    const isThing =
      node instanceof Element && node.matches(THINGS) && !node.textContent.startsWith('(');
    if (isThing) parts.push([]);
    if (node instanceof Element && node.querySelector(THINGS) !== null) {
      node.childNodes.forEach(take);
    } else parts.at(-1)?.push(node);
    if (isThing) parts.push([]);
  };
  cell.childNodes.forEach(take);
  return parts.flatMap((nodes) => {
    const text = nodes.map(({ textContent }) => textContent).join('');
    const words = text.replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [{ text: words, url: addressIn(nodes) }];
  });
}

/** Where the first link among some nodes leads. */
function addressIn(nodes: readonly Node[]): string | undefined {
  const elements = nodes.filter((node) => node instanceof Element);
  const links = elements.map((one) => (one.matches('a') ? one : one.querySelector('a')));
  return links.find((link) => link instanceof HTMLAnchorElement)?.href;
}
