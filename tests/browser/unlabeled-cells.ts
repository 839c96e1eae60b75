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
      const found = Array.from(document.querySelectorAll<HTMLTableElement>('main table')).flatMap(
        (table) =>
          Array.from(table.querySelectorAll<HTMLTableCellElement>('tbody td')).flatMap((cell) => {
            const isLine =
              getComputedStyle(cell).display !== 'table-cell' && cell.checkVisibility();
            const text = cell.textContent?.trim() ?? '';
            if (!isLine || text === '' || statuses.includes(text)) return [];
            if (
              cell.matches(
                ':has(> b:first-child, > a:first-child > b, > details:first-child), .col-one, .col-other',
              )
            )
              return [];
            const label = getComputedStyle(cell, '::before').content;
            const isDoubled = Array.from(cell.parentElement?.children ?? []).some(
              (other) =>
                other !== cell &&
                other.textContent !== '' &&
                getComputedStyle(other, '::before').content === label,
            );
            if (/[A-Za-z]/.test(label.replace('none', '')) && !isDoubled) return [];
            const heading = table.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? '';
            return `${table.className}: ${heading.trim()}`;
          }),
      );
      return [...new Set(found)];
    },
    STATUSES as readonly string[],
  );
}
