import type { Page } from 'playwright-core';
import { STATUSES } from '../../src/model/enhancement/enhancement.ts';

/**
 * The cells that stand as lines below one another and do not say of what they are, by the heading of their
 * column. Headings of rows, stages in their color, a KEP's status, what is folded, and what begins with its
 * source say it themselves; two cells of a row do not say the same.
 */
export function unlabeledCells(page: Page): Promise<string[]> {
  return page.evaluate(
    (statuses) => {
      const selfSaying =
        ':has(> b:first-child, > a:first-child > b, > details:first-child), .col-one, .col-other';
      const labelOf = (cell: Element) => getComputedStyle(cell, '::before').content;
      const found = Array.from(document.querySelectorAll('main tbody tr')).flatMap((row) => {
        const filled = Array.from(row.children).filter(({ textContent }) => textContent !== '');
        const labels = filled.map(labelOf);
        return filled.flatMap((cell, at) => {
          const label = labels[at] ?? '';
          const text = cell.textContent?.trim() ?? '';
          const isLine = getComputedStyle(cell).display !== 'table-cell' && cell.checkVisibility();
          if (!isLine || cell.tagName !== 'TD' || text === '' || statuses.includes(text)) return [];
          if (cell.matches(selfSaying)) return [];
          const isDoubled = labels.indexOf(label) !== labels.lastIndexOf(label);
          if (/[A-Za-z]/.test(label.replace('none', '')) && !isDoubled) return [];
          const table = row.closest('table');
          const { cellIndex } = cell as HTMLTableCellElement;
          const heading = table?.tHead?.rows[0]?.cells[cellIndex]?.textContent ?? '';
          return `${table?.className}: ${heading.trim()}`;
        });
      });
      return [...new Set(found)];
    },
    STATUSES as readonly string[],
  );
}
