import type { Page } from 'playwright-core';

/** The texts of a column, by its key, in the rows that an index table shows; group headings left out. */
export function columnTexts(page: Page, key: string): Promise<string[]> {
  return page.locator('table.index').evaluate((table: HTMLTableElement, wanted) => {
    const headings = Array.from(table.tHead?.rows[0]?.cells ?? []);
    const at = headings.findIndex(({ classList }) => classList.contains(`col-${wanted}`));
    if (at === -1) throw new Error(`got no column "${wanted}", expected one`);
    const rows = Array.from(table.tBodies)
      .filter(({ hidden }) => !hidden)
      .flatMap(({ rows: all }) => Array.from(all));
    return rows
      .filter(({ hidden, cells }) => !hidden && cells.length > 1)
      .map(({ cells }) => cells[at]?.textContent?.trim() ?? '');
  }, key);
}
